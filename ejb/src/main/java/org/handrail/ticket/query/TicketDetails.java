package org.handrail.ticket.query;

import java.time.Instant;
import java.util.List;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.model.TicketType;

/**
 * A ticket as its page shows it, without what was said; names in the caller's language. What may be
 * missing is null.
 *
 * @param version to be given back with a change, so that nobody overwrites what they have not seen
 * @param internal whether the caller may see the helpdesk's side of it
 * @param tags empty for those who may not see the helpdesk's side
 */
public record TicketDetails(
    long id,
    long number,
    long version,
    boolean internal,
    String subject,
    TicketType type,
    Level impact,
    Level urgency,
    Priority priority,
    long statusId,
    String statusName,
    StatusCategory statusCategory,
    Long categoryId,
    String categoryName,
    Long teamId,
    String teamName,
    Long assigneeId,
    String assigneeName,
    long requesterId,
    String requesterName,
    String requesterEmail,
    boolean requesterVip,
    String requesterLanguage,
    String requesterZone,
    String organisationName,
    Channel channel,
    Long followUpOf,
    Long followUpOfNumber,
    Instant createdAt,
    Instant updatedAt,
    Instant firstRepliedAt,
    Instant lastRequesterMessageAt,
    Instant lastReplyAt,
    Instant resolvedAt,
    Instant autoCloseAt,
    Instant closedAt,
    int reopened,
    List<String> tags) {

  public TicketDetails {
    tags = List.copyOf(tags);
  }

  /** As people write it, {@code HD-10042}. */
  public String shownNumber() {
    return new TicketNumber(number).toString();
  }

  public boolean isClosed() {
    return statusCategory == StatusCategory.CLOSED;
  }
}
