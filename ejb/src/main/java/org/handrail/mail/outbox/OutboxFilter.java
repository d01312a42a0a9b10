package org.handrail.mail.outbox;

import java.util.Optional;

/**
 * Which mails; empty takes all.
 *
 * @param words looked for in address and subject, whatever their case
 */
public record OutboxFilter(Optional<OutboxState> state, Optional<Long> ticketId, String words) {

  public static final OutboxFilter ALL = new OutboxFilter(Optional.empty(), Optional.empty(), "");

  public OutboxFilter {
    words = words == null ? "" : words.strip();
  }
}
