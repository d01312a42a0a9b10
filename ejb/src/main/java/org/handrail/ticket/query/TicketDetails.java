package org.handrail.ticket.query;

import java.time.Instant;
import java.util.List;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.model.TicketType;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A ticket as its page shows it, without its messages; names in the caller's language. No part of
 * it is null; what may be missing in a part is null.
 *
 * @param version to be given back with a change, so that nobody overwrites what they have not seen
 * @param internal whether the caller may see the helpdesk's side of it
 */
public record TicketDetails(
    long id,
    long number,
    long version,
    boolean internal,
    String subject,
    @Nested("status_") Status status,
    @Nested Classification classification,
    @Nested Responsible responsible,
    @Nested("requester_") Requester requester,
    @Nested Origin origin,
    @Nested Dates dates) {

  /** How far it is. */
  public record Status(long id, String name, StatusCategory category) {}

  /**
   * What it is and how urgent.
   *
   * @param tags empty for those who may not see the helpdesk's side
   */
  public record Classification(
      TicketType type,
      Level impact,
      Level urgency,
      Priority priority,
      Long categoryId,
      String categoryName,
      List<String> tags) {

    public Classification {
      tags = List.copyOf(tags);
    }
  }

  /** Whose it is in the helpdesk. */
  public record Responsible(Long teamId, String teamName, Long assigneeId, String assigneeName) {}

  /** Who asks. */
  public record Requester(
      long id,
      String name,
      String email,
      boolean vip,
      String language,
      String zone,
      String organisation) {}

  /**
   * How it came.
   *
   * @param followUpOf the closed ticket it goes on from, for those who may see that one
   */
  public record Origin(Channel channel, Long followUpOf, Long followUpOfNumber) {}

  /** When what happened, and how often it came back. */
  public record Dates(
      Instant createdAt,
      Instant updatedAt,
      Instant firstRepliedAt,
      Instant lastRequesterMessageAt,
      Instant lastReplyAt,
      Instant resolvedAt,
      Instant autoCloseAt,
      Instant closedAt,
      int reopened) {}

  /** As people write it, {@code HD-10042}. */
  public String shownNumber() {
    return new TicketNumber(number).toString();
  }

  public boolean isClosed() {
    return status.category() == StatusCategory.CLOSED;
  }
}
