package org.handrail.mail.fetch;

/**
 * How far a mailbox was read.
 *
 * @param uidValidity the numbering that {@code lastUid} belongs to; null before the first look
 * @param lastUid all messages up to this one are in the ledger
 * @param failures looks in a row that failed
 */
record FetchState(Long uidValidity, long lastUid, int failures) {

  /** From the beginning when the server has numbered its messages again. */
  FetchState in(long validity) {
    return isFirstLook(validity) ? new FetchState(validity, 0, failures) : this;
  }

  boolean isFirstLook(long validity) {
    return uidValidity == null || uidValidity != validity;
  }

  FetchState upTo(long uid) {
    return new FetchState(uidValidity, Math.max(lastUid, uid), failures);
  }
}
