package org.handrail.mail.ledger;

import java.util.Optional;

/**
 * Which messages; empty takes all.
 *
 * @param words looked for in sender, subject and Message-ID, whatever their case
 */
public record LedgerFilter(Optional<Outcome> outcome, Optional<Long> mailboxId, String words) {

  public static final LedgerFilter ALL = new LedgerFilter(Optional.empty(), Optional.empty(), "");

  public LedgerFilter {
    words = words == null ? "" : words.strip();
  }
}
