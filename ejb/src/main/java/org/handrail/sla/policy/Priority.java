package org.handrail.sla.policy;

/** A ticket's priority, by which a policy's targets differ. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}
