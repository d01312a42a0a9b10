package org.handrail.ticket.model;

import org.handrail.kernel.ErrorCode;

/** Why a ticket refuses something. */
public enum TicketError implements ErrorCode {
  CLOSED("ticket.closed", Kind.CONFLICT),
  NOT_RESOLVED("ticket.close.not-resolved", Kind.CONFLICT),
  NOT_OPEN("ticket.resolve.not-open", Kind.CONFLICT),
  NOT_REOPENABLE("ticket.reopen.not-resolved", Kind.CONFLICT),
  CHANGED("ticket.changed-meanwhile", Kind.CONFLICT),
  ENDLESS_CHANGE("ticket.change.endless", Kind.CONFLICT),
  SENDING_FAILED("ticket.message.failed", Kind.CONFLICT),
  EMPTY_MESSAGE("ticket.message.empty", Kind.INVALID),
  MESSAGE_TOO_LONG("ticket.message.too-long", Kind.INVALID),
  EMPTY_SUBJECT("ticket.subject.empty", Kind.INVALID),
  SUBJECT_TOO_LONG("ticket.subject.too-long", Kind.INVALID),
  BAD_TAG("ticket.tag.malformed", Kind.INVALID),
  UNKNOWN_STATUS("ticket.status.unknown", Kind.INVALID),
  UNKNOWN_CATEGORY("ticket.category.unknown", Kind.INVALID),
  UNKNOWN_TEAM("ticket.team.unknown", Kind.INVALID),
  UNKNOWN_AGENT("ticket.agent.unknown", Kind.INVALID),
  SAME_TEAM("ticket.transfer.same-team", Kind.CONFLICT),
  HAND_OVER_NOTE_MISSING("ticket.transfer.note-missing", Kind.INVALID),
  STANDARD_STATUS_NEEDED("ticket.status.standard-needed", Kind.CONFLICT),
  UNKNOWN_ATTACHMENT("ticket.attachment.unknown", Kind.INVALID),
  LIST_INTERNAL("ticket.list.internal", Kind.FORBIDDEN),
  ATTACHMENT_TOO_LARGE("ticket.attachment.too-large", Kind.INVALID),
  TOO_MANY_ATTACHMENTS("ticket.attachment.too-many", Kind.INVALID),
  EMPTY_ATTACHMENT("ticket.attachment.empty", Kind.INVALID),
  REFUSED_ATTACHMENT("ticket.attachment.refused-ending", Kind.INVALID);

  private final String code;
  private final Kind kind;

  TicketError(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
