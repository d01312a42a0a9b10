package org.handrail.security.key;

import org.handrail.kernel.ErrorCode;

/** Why a secret cannot be sealed or opened. */
public enum KeyError implements ErrorCode {
  MISSING_KEY("security.secret-key.missing"),
  WRONG_KEY("security.secret-key.wrong");

  private final String code;

  KeyError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }
}
