package org.handrail.people.organisation;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about organisations. */
public final class OrganisationError {
  public static final ErrorCode UNKNOWN = notFound("people.organisation.unknown");
  public static final ErrorCode NAME_MALFORMED = invalid("people.organisation.name-malformed");
  public static final ErrorCode NAME_TAKEN = conflict("people.organisation.name-taken");
  public static final ErrorCode NOTES_TOO_LONG = invalid("people.organisation.notes-too-long");
  public static final ErrorCode TOO_MANY_DOMAINS = invalid("people.organisation.too-many-domains");
  public static final ErrorCode DOMAIN_MALFORMED = invalid("people.organisation.domain-malformed");
  public static final ErrorCode DOMAIN_TAKEN = conflict("people.organisation.domain-taken");
  public static final ErrorCode DOMAIN_SHARED = conflict("people.organisation.domain-shared");
  public static final ErrorCode INACTIVE = conflict("people.organisation.inactive");
  public static final ErrorCode OTHER_NUMBER = conflict("people.organisation.other-number");

  private OrganisationError() {}
}
