package org.handrail.ticket.query;

import java.time.Instant;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.model.TicketType;

/**
 * A ticket in a list; names in the caller's language.
 *
 * @param categoryName null if nobody said what it is about; so with team and assignee
 * @param requesterWaits whether the requester's word is the last and an answer is due
 */
public record QueueRow(
    long id,
    long number,
    long version,
    String subject,
    TicketType type,
    Priority priority,
    StatusCategory statusCategory,
    String statusName,
    String categoryName,
    Long teamId,
    String teamName,
    Long assigneeId,
    String assigneeName,
    long requesterId,
    String requesterName,
    boolean requesterVip,
    Channel channel,
    boolean requesterWaits,
    Instant createdAt,
    Instant updatedAt) {

  /** As people write it, {@code HD-10042}. */
  public String shownNumber() {
    return new TicketNumber(number).toString();
  }
}
