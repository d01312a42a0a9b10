package org.handrail.people;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about people. */
public final class PeopleError {
  public static final ErrorCode MALFORMED_NAME = invalid("people.name.malformed");
  public static final ErrorCode MALFORMED_EMAIL = invalid("people.email.malformed");
  public static final ErrorCode MALFORMED_IDENTITY = invalid("people.identity.malformed");
  public static final ErrorCode UNKNOWN_LANGUAGE = invalid("people.language.unknown");
  public static final ErrorCode UNKNOWN_ZONE = invalid("people.zone.unknown");
  public static final ErrorCode EMAIL_TAKEN = conflict("people.email.taken");
  public static final ErrorCode EMAIL_TWICE = invalid("people.email.twice");
  public static final ErrorCode EMAIL_MISSING = invalid("people.email.missing");
  public static final ErrorCode TOO_MANY_EMAILS = invalid("people.email.too-many");
  public static final ErrorCode UNKNOWN_COLLEAGUE = invalid("people.colleague.unknown");
  public static final ErrorCode UNKNOWN_PERSON = notFound("people.unknown");

  private PeopleError() {}
}
