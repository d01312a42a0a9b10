package org.handrail.ticket.access;

/** What somebody may want to do with one ticket. */
public enum Permission {
  /** See the ticket and what the requester sees of it. */
  READ,
  /** See internal notes, history and properties that are for the helpdesk only. */
  READ_INTERNAL,
  /** Write into it as the one who asked, or as a follower. */
  WRITE_AS_REQUESTER,
  /** Let others follow it, or no more: the one who asked decides. */
  SHARE,
  /** Answer, note, change, assign, transfer, close. */
  WORK
}
