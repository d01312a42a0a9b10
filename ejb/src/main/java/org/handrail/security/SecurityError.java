package org.handrail.security;

import org.handrail.kernel.ErrorCode;

/** Refusals about permissions, accounts and tokens. */
public enum SecurityError implements ErrorCode {
  FORBIDDEN("security.forbidden", Kind.FORBIDDEN),
  NOT_FOUND("security.not-found", Kind.NOT_FOUND),
  TOKEN_LABEL_MISSING("security.token.label-missing", Kind.INVALID),
  TOKEN_LABEL_TOO_LONG("security.token.label-too-long", Kind.INVALID),
  TOKEN_VALIDITY("security.token.validity", Kind.INVALID);

  private final String code;
  private final Kind kind;

  SecurityError(String code, Kind kind) {
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
