package org.handrail.mail.outbox;

import org.handrail.kernel.ErrorCode;

/** Refusals about mails that leave. */
public enum OutboxError implements ErrorCode {
  UNKNOWN("mail.outbox.unknown", Kind.NOT_FOUND),
  EXPIRED("mail.outbox.expired", Kind.CONFLICT),
  ALREADY_SENT("mail.outbox.already-sent", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  OutboxError(String code, Kind kind) {
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
