package org.handrail.team.model;

/** Whether an agent is there; only who is online is given tickets by a strategy. */
public enum PresenceState {
  ONLINE,
  /** Back soon: keeps what they have, is given nothing new. */
  AWAY,
  OFFLINE
}
