package org.handrail.mail.ledger;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about messages in the ledger. */
final class LedgerError {
  public static final ErrorCode UNKNOWN = notFound("mail.ledger.unknown");
  public static final ErrorCode ALREADY_SAID = conflict("mail.ledger.already-said");
  public static final ErrorCode NOT_KEPT = conflict("mail.ledger.raw-not-kept");

  private LedgerError() {}
}
