package org.handrail.people;

import org.handrail.kernel.ErrorCode;

/** Refusals about people. */
public enum PeopleError implements ErrorCode {
  MALFORMED_NAME("people.name.malformed", Kind.INVALID),
  MALFORMED_EMAIL("people.email.malformed", Kind.INVALID),
  MALFORMED_IDENTITY("people.identity.malformed", Kind.INVALID),
  UNKNOWN_LANGUAGE("people.language.unknown", Kind.INVALID),
  UNKNOWN_ZONE("people.zone.unknown", Kind.INVALID),
  EMAIL_TAKEN("people.email.taken", Kind.CONFLICT),
  EMAIL_TWICE("people.email.twice", Kind.INVALID),
  EMAIL_MISSING("people.email.missing", Kind.INVALID),
  TOO_MANY_EMAILS("people.email.too-many", Kind.INVALID),
  UNKNOWN_COLLEAGUE("people.colleague.unknown", Kind.INVALID),
  UNKNOWN_PERSON("people.unknown", Kind.NOT_FOUND);

  private final String code;
  private final Kind kind;

  PeopleError(String code, Kind kind) {
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
