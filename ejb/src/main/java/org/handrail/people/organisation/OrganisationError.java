package org.handrail.people.organisation;

import org.handrail.kernel.ErrorCode;

/** Refusals about organisations. */
public enum OrganisationError implements ErrorCode {
  UNKNOWN("people.organisation.unknown", Kind.NOT_FOUND),
  NAME_MALFORMED("people.organisation.name-malformed", Kind.INVALID),
  NAME_TAKEN("people.organisation.name-taken", Kind.CONFLICT),
  NOTES_TOO_LONG("people.organisation.notes-too-long", Kind.INVALID),
  TOO_MANY_DOMAINS("people.organisation.too-many-domains", Kind.INVALID),
  DOMAIN_MALFORMED("people.organisation.domain-malformed", Kind.INVALID),
  DOMAIN_TAKEN("people.organisation.domain-taken", Kind.CONFLICT),
  DOMAIN_SHARED("people.organisation.domain-shared", Kind.CONFLICT),
  INACTIVE("people.organisation.inactive", Kind.CONFLICT),
  OTHER_NUMBER("people.organisation.other-number", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  OrganisationError(String code, Kind kind) {
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
