package org.handrail.mail.ledger;

/** Where all fetched messages are; one mailbox's or all together. */
public record LedgerSums(
    long fetched, long ticketed, long attached, long refused, long quarantined, long inProgress) {

  /** Nothing lost, nothing doubled. */
  public boolean hold() {
    return fetched == ticketed + attached + refused + quarantined + inProgress;
  }
}
