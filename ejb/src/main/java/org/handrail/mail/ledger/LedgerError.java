package org.handrail.mail.ledger;

import org.handrail.kernel.ErrorCode;

/** Refusals about messages in the ledger. */
public enum LedgerError implements ErrorCode {
  UNKNOWN("mail.ledger.unknown", Kind.NOT_FOUND),
  ALREADY_SAID("mail.ledger.already-said", Kind.CONFLICT),
  NOT_KEPT("mail.ledger.raw-not-kept", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  LedgerError(String code, Kind kind) {
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
