package org.handrail.mail.mailbox;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about mailboxes. */
final class MailboxError {
  public static final ErrorCode UNKNOWN = notFound("mail.mailbox.unknown");
  public static final ErrorCode CHANGED = conflict("mail.mailbox.changed-meanwhile");
  public static final ErrorCode TAKEN = conflict("mail.mailbox.taken");
  public static final ErrorCode PASSWORD_AGAIN = invalid("mail.mailbox.password-again");
  public static final ErrorCode INCOMPLETE = invalid("mail.mailbox.incomplete");

  private MailboxError() {}
}
