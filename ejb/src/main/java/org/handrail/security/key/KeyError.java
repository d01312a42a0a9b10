package org.handrail.security.key;

import static org.handrail.kernel.ErrorCode.conflict;

import org.handrail.kernel.ErrorCode;

/** Why a secret cannot be sealed or opened. */
final class KeyError {
  public static final ErrorCode MISSING_KEY = conflict("security.secret-key.missing");
  public static final ErrorCode WRONG_KEY = conflict("security.secret-key.wrong");

  private KeyError() {}
}
