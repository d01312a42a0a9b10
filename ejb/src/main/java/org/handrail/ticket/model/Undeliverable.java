package org.handrail.ticket.model;

/** Why an answer did not reach an address; each has a text. */
public enum Undeliverable {
  ADDRESS_UNKNOWN,
  MAILBOX_FULL,
  TOO_LARGE,
  /** By a rule of the other side: spam, policy, blocked sender. */
  REFUSED,
  /** Tried for days in vain. */
  EXPIRED,
  OTHER
}
