package org.handrail.mail.mailbox;

/** What becomes of a message in the mailbox once it is in the ledger. */
public enum AfterFetch {
  /** Stays where it is, marked as read. */
  SEEN,
  MOVE,
  DELETE
}
