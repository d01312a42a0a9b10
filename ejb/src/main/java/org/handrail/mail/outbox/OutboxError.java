package org.handrail.mail.outbox;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about mails that leave. */
final class OutboxError {
  public static final ErrorCode UNKNOWN = notFound("mail.outbox.unknown");
  public static final ErrorCode EXPIRED = conflict("mail.outbox.expired");
  public static final ErrorCode ALREADY_SENT = conflict("mail.outbox.already-sent");

  private OutboxError() {}
}
