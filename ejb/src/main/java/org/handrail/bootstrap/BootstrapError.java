package org.handrail.bootstrap;

import org.handrail.kernel.ErrorCode;

/** What can be wrong with a document; each tells the place. */
public enum BootstrapError implements ErrorCode {
  SYNTAX("bootstrap.syntax"),
  TOO_LARGE("bootstrap.too-large"),
  UNKNOWN_FIELD("bootstrap.unknown-field"),
  BAD_VALUE("bootstrap.bad-value"),
  MISSING("bootstrap.missing"),
  UNKNOWN_NAME("bootstrap.unknown-name"),
  NO_SECRET("bootstrap.no-secret"),
  SECRET_REFUSED("bootstrap.secret-refused"),
  /** A door refused it; its own code is in the details. */
  REFUSED("bootstrap.refused");

  private final String code;

  BootstrapError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
