package org.handrail.mail.outbox;

/** Where a mail is on its way out. */
public enum OutboxState {
  QUEUED,
  SENT,
  /** Given up: the address does not exist, or three days went by. */
  FAILED,
  CANCELLED,
  /** Not sent, because the address got too many automatic mails of late. */
  SILENCED
}
