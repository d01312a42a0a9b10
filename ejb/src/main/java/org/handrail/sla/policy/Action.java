package org.handrail.sla.policy;

import java.util.Set;

/** What is done about a clock that runs out. */
public sealed interface Action {

  /** Who stands near a ticket. */
  enum Audience {
    ASSIGNEE,
    TEAM,
    LEADS,
    MANAGERS,
    FOLLOWERS
  }

  /**
   * @param people the accounts of others
   * @param atAnyTime also outside their working hours, for those on call
   */
  record Notify(Set<Audience> audiences, Set<Long> people, boolean atAnyTime) implements Action {
    public Notify {
      audiences = Set.copyOf(audiences);
      people = Set.copyOf(people);
    }
  }

  /** By one step, unless it is urgent already. */
  record RaisePriority() implements Action {}

  record TransferToTeam(long team) implements Action {}

  record AddTag(String tag) implements Action {}
}
