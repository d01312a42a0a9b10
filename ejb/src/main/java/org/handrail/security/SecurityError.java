package org.handrail.security;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.forbidden;
import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about permissions, accounts and tokens. */
public final class SecurityError {
  public static final ErrorCode FORBIDDEN = forbidden("security.forbidden");
  public static final ErrorCode NOT_FOUND = notFound("security.not-found");
  public static final ErrorCode SIGN_IN_REFUSED = forbidden("security.sign-in.refused");
  public static final ErrorCode WAIT = forbidden("security.sign-in.wait");
  public static final ErrorCode LINK_INVALID = notFound("security.link.invalid");
  public static final ErrorCode PASSWORD_WRONG = invalid("security.password.wrong");
  public static final ErrorCode PASSWORD_TOO_SHORT = invalid("security.password.too-short");
  public static final ErrorCode PASSWORD_TOO_LONG = invalid("security.password.too-long");
  public static final ErrorCode PASSWORD_CONTAINS_LOGIN =
      invalid("security.password.contains-login");
  public static final ErrorCode PASSWORD_TOO_COMMON = invalid("security.password.too-common");
  public static final ErrorCode LOGIN_MALFORMED = invalid("security.account.login-malformed");
  public static final ErrorCode LOGIN_TAKEN = conflict("security.account.login-taken");
  public static final ErrorCode PERSON_HAS_ACCOUNT =
      conflict("security.account.person-has-account");
  public static final ErrorCode LAST_ADMIN = conflict("security.account.last-admin");
  public static final ErrorCode NO_ROLE = invalid("security.account.no-role");
  public static final ErrorCode TOKEN_LABEL_MISSING = invalid("security.token.label-missing");
  public static final ErrorCode TOKEN_LABEL_TOO_LONG = invalid("security.token.label-too-long");
  public static final ErrorCode TOKEN_SCOPE = forbidden("security.token.scope");
  public static final ErrorCode TOKEN_WIDER = forbidden("security.token.wider");
  public static final ErrorCode TOKEN_OUTLIVES = forbidden("security.token.outlives");
  public static final ErrorCode TOKEN_VALIDITY = invalid("security.token.validity");

  private SecurityError() {}
}
