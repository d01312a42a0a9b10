package org.handrail.ticket;

import org.handrail.security.Caller;

/**
 * Who said something, and who wrote it down for them.
 *
 * @param authorId a person, or null for the system
 * @param enteredById null if they wrote it themselves
 */
record Authorship(Long authorId, Long enteredById) {

  static Authorship of(Caller by) {
    return new Authorship(by.personId(), null);
  }

  /** Somebody of the requester's side; what comes without anybody's name is the requester's. */
  static Authorship onTheSideOf(long requesterId, Caller by) {
    return by.personId() == null ? new Authorship(requesterId, null) : of(by);
  }

  /** The requester, no matter who wrote it down. */
  static Authorship ofRequester(long requesterId, Caller by) {
    boolean same = by.personId() == null || by.personId() == requesterId;
    return new Authorship(requesterId, same ? null : by.personId());
  }
}
