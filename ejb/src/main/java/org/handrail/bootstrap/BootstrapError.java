package org.handrail.bootstrap;

import static org.handrail.kernel.ErrorCode.invalid;

import org.handrail.kernel.ErrorCode;

/** What can be wrong with a document; each tells the place. */
final class BootstrapError {
  public static final ErrorCode SYNTAX = invalid("bootstrap.syntax");
  public static final ErrorCode TOO_LARGE = invalid("bootstrap.too-large");
  public static final ErrorCode UNKNOWN_FIELD = invalid("bootstrap.unknown-field");
  public static final ErrorCode BAD_VALUE = invalid("bootstrap.bad-value");
  public static final ErrorCode MISSING = invalid("bootstrap.missing");
  public static final ErrorCode UNKNOWN_NAME = invalid("bootstrap.unknown-name");
  public static final ErrorCode NO_SECRET = invalid("bootstrap.no-secret");
  public static final ErrorCode SECRET_REFUSED = invalid("bootstrap.secret-refused");

  /** A door refused it; its own code is in the details. */
  public static final ErrorCode REFUSED = invalid("bootstrap.refused");

  private BootstrapError() {}

  /** Whether it tells the place already. */
  static boolean isOne(ErrorCode error) {
    return error.code().startsWith("bootstrap.");
  }
}
