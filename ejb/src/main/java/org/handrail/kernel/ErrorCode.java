package org.handrail.kernel;

/**
 * Why something was refused, as one stable word that screens, REST and tests share. Each feature
 * lists its codes as constants of a class {@code …Error}; the text people read is {@code
 * error.<code>} in the bundles.
 */
public interface ErrorCode {

  /** For example {@code ticket.resolve.not-open}; never changes once published. */
  String code();

  /** What kind of refusal it is; decides the HTTP status. */
  Kind kind();

  static ErrorCode invalid(String code) {
    return new Refusal(code, Kind.INVALID);
  }

  static ErrorCode notFound(String code) {
    return new Refusal(code, Kind.NOT_FOUND);
  }

  static ErrorCode forbidden(String code) {
    return new Refusal(code, Kind.FORBIDDEN);
  }

  static ErrorCode conflict(String code) {
    return new Refusal(code, Kind.CONFLICT);
  }

  /** The kinds of refusal a caller can react to differently. */
  enum Kind {
    /** The input cannot be accepted as it is; the details say what to do. */
    INVALID,
    /** Does not exist, or not for this caller: the two look the same on purpose. */
    NOT_FOUND,
    /** The caller may see it but not do this. */
    FORBIDDEN,
    /** Somebody else was faster, or the state does not allow it any more. */
    CONFLICT
  }
}
