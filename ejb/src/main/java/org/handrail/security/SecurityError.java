package org.handrail.security;

import org.handrail.kernel.ErrorCode;

/** Refusals about permissions, accounts and tokens. */
public enum SecurityError implements ErrorCode {
  FORBIDDEN("security.forbidden", Kind.FORBIDDEN),
  NOT_FOUND("security.not-found", Kind.NOT_FOUND),
  SIGN_IN_REFUSED("security.sign-in.refused", Kind.FORBIDDEN),
  WAIT("security.sign-in.wait", Kind.FORBIDDEN),
  LINK_INVALID("security.link.invalid", Kind.NOT_FOUND),
  PASSWORD_WRONG("security.password.wrong", Kind.INVALID),
  PASSWORD_TOO_SHORT("security.password.too-short", Kind.INVALID),
  PASSWORD_TOO_LONG("security.password.too-long", Kind.INVALID),
  PASSWORD_CONTAINS_LOGIN("security.password.contains-login", Kind.INVALID),
  PASSWORD_TOO_COMMON("security.password.too-common", Kind.INVALID),
  LOGIN_MALFORMED("security.account.login-malformed", Kind.INVALID),
  LOGIN_TAKEN("security.account.login-taken", Kind.CONFLICT),
  PERSON_HAS_ACCOUNT("security.account.person-has-account", Kind.CONFLICT),
  LAST_ADMIN("security.account.last-admin", Kind.CONFLICT),
  NO_ROLE("security.account.no-role", Kind.INVALID),
  TOKEN_LABEL_MISSING("security.token.label-missing", Kind.INVALID),
  TOKEN_LABEL_TOO_LONG("security.token.label-too-long", Kind.INVALID),
  TOKEN_SCOPE("security.token.scope", Kind.FORBIDDEN),
  TOKEN_WIDER("security.token.wider", Kind.FORBIDDEN),
  TOKEN_OUTLIVES("security.token.outlives", Kind.FORBIDDEN),
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
