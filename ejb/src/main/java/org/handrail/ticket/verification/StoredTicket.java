package org.handrail.ticket.verification;

import java.time.Instant;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;

/**
 * A ticket's row.
 *
 * @param priority as stored, from 1
 * @param messages how many it has
 */
record StoredTicket(
    long id,
    String subject,
    String type,
    int priority,
    long statusId,
    StatusCategory statusCategory,
    Long categoryId,
    Long teamId,
    Long assigneeId,
    Instant createdAt,
    Instant firstRepliedAt,
    Instant lastReplyAt,
    Instant lastRequesterMessageAt,
    Instant resolvedAt,
    Instant closedAt,
    int reopened,
    long messages) {

  Object value(VerifiedField field) {
    return switch (field) {
      case SUBJECT -> subject;
      case TYPE -> type;
      case PRIORITY -> Priority.values()[priority - 1];
      case STATUS -> statusId;
      case STATUS_CATEGORY -> statusCategory;
      case CATEGORY -> categoryId;
      case TEAM -> teamId;
      case ASSIGNEE -> assigneeId;
      case FIRST_REPLIED -> firstRepliedAt;
      case LAST_REPLY -> lastReplyAt;
      case LAST_REQUESTER_MESSAGE -> lastRequesterMessageAt;
      case RESOLVED -> resolvedAt;
      case CLOSED -> closedAt;
      case REOPENED -> reopened;
      case MESSAGES -> messages;
    };
  }
}
