package org.handrail.mail.mailbox;

import org.handrail.kernel.ErrorCode;

/** Refusals about mailboxes. */
public enum MailboxError implements ErrorCode {
  UNKNOWN("mail.mailbox.unknown", Kind.NOT_FOUND),
  CHANGED("mail.mailbox.changed-meanwhile", Kind.CONFLICT),
  TAKEN("mail.mailbox.taken", Kind.CONFLICT),
  PASSWORD_AGAIN("mail.mailbox.password-again", Kind.INVALID),
  INCOMPLETE("mail.mailbox.incomplete", Kind.INVALID);

  private final String code;
  private final Kind kind;

  MailboxError(String code, Kind kind) {
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
