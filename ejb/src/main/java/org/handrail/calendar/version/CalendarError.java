package org.handrail.calendar.version;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about business calendars. */
public final class CalendarError {
  public static final ErrorCode UNKNOWN_CALENDAR = notFound("calendar.unknown");
  public static final ErrorCode UNKNOWN_VERSION = notFound("calendar.version.unknown");
  public static final ErrorCode NAME_TAKEN = conflict("calendar.name-taken");
  public static final ErrorCode IN_USE = conflict("calendar.in-use");
  public static final ErrorCode NEVER_OPENS = invalid("calendar.never-opens");

  private CalendarError() {}
}
