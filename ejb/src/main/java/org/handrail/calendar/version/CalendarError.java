package org.handrail.calendar.version;

import org.handrail.kernel.ErrorCode;

/** Refusals about business calendars. */
public enum CalendarError implements ErrorCode {
  UNKNOWN_CALENDAR("calendar.unknown", Kind.NOT_FOUND),
  UNKNOWN_VERSION("calendar.version.unknown", Kind.NOT_FOUND),
  NAME_TAKEN("calendar.name-taken", Kind.CONFLICT),
  IN_USE("calendar.in-use", Kind.CONFLICT),
  NEVER_OPENS("calendar.never-opens", Kind.INVALID);

  private final String code;
  private final Kind kind;

  CalendarError(String code, Kind kind) {
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
