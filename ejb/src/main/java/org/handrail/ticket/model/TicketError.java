package org.handrail.ticket.model;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.forbidden;
import static org.handrail.kernel.ErrorCode.invalid;

import org.handrail.kernel.ErrorCode;

/** Why a ticket refuses something. */
public final class TicketError {
  public static final ErrorCode CLOSED = conflict("ticket.closed");
  public static final ErrorCode NOT_RESOLVED = conflict("ticket.close.not-resolved");
  public static final ErrorCode NOT_OPEN = conflict("ticket.resolve.not-open");
  public static final ErrorCode NOT_REOPENABLE = conflict("ticket.reopen.not-resolved");
  public static final ErrorCode CHANGED = conflict("ticket.changed-meanwhile");
  public static final ErrorCode ENDLESS_CHANGE = conflict("ticket.change.endless");
  public static final ErrorCode SENDING_FAILED = conflict("ticket.message.failed");
  public static final ErrorCode EMPTY_MESSAGE = invalid("ticket.message.empty");
  public static final ErrorCode MESSAGE_TOO_LONG = invalid("ticket.message.too-long");
  public static final ErrorCode EMPTY_SUBJECT = invalid("ticket.subject.empty");
  public static final ErrorCode SUBJECT_TOO_LONG = invalid("ticket.subject.too-long");
  public static final ErrorCode BAD_TAG = invalid("ticket.tag.malformed");
  public static final ErrorCode UNKNOWN_STATUS = invalid("ticket.status.unknown");
  public static final ErrorCode UNKNOWN_CATEGORY = invalid("ticket.category.unknown");
  public static final ErrorCode UNKNOWN_TEAM = invalid("ticket.team.unknown");
  public static final ErrorCode UNKNOWN_AGENT = invalid("ticket.agent.unknown");
  public static final ErrorCode SAME_TEAM = conflict("ticket.transfer.same-team");
  public static final ErrorCode HAND_OVER_NOTE_MISSING = invalid("ticket.transfer.note-missing");
  public static final ErrorCode STANDARD_STATUS_NEEDED = conflict("ticket.status.standard-needed");
  public static final ErrorCode UNKNOWN_ATTACHMENT = invalid("ticket.attachment.unknown");
  public static final ErrorCode LIST_INTERNAL = forbidden("ticket.list.internal");
  public static final ErrorCode ATTACHMENT_TOO_LARGE = invalid("ticket.attachment.too-large");
  public static final ErrorCode TOO_MANY_ATTACHMENTS = invalid("ticket.attachment.too-many");
  public static final ErrorCode EMPTY_ATTACHMENT = invalid("ticket.attachment.empty");
  public static final ErrorCode REFUSED_ATTACHMENT = invalid("ticket.attachment.refused-ending");

  private TicketError() {}
}
