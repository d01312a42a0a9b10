package org.handrail.calendar.feed;

import static org.handrail.kernel.ErrorCode.invalid;

import org.handrail.kernel.ErrorCode;

/** Why no days can be taken from a calendar of others. */
final class FeedError {
  public static final ErrorCode NO_CALENDAR = invalid("calendar.feed.no-calendar");
  public static final ErrorCode BROKEN_LINE = invalid("calendar.feed.broken-line");
  public static final ErrorCode CUT_OFF = invalid("calendar.feed.cut-off");
  public static final ErrorCode EVENT_WITHOUT_DATE = invalid("calendar.feed.event-without-date");
  public static final ErrorCode UNKNOWN_ZONE = invalid("calendar.feed.unknown-zone");
  public static final ErrorCode TOO_LARGE = invalid("calendar.feed.too-large");
  public static final ErrorCode TOO_MANY_EVENTS = invalid("calendar.feed.too-many-events");
  public static final ErrorCode TOO_OFTEN = invalid("calendar.feed.too-often");
  public static final ErrorCode ZONE_TOO_COMPLEX = invalid("calendar.feed.zone-too-complex");
  public static final ErrorCode TOO_SLOW = invalid("calendar.feed.too-slow");
  public static final ErrorCode BUSY = invalid("calendar.feed.busy");
  public static final ErrorCode NO_ADDRESS = invalid("calendar.feed.no-address");
  public static final ErrorCode UNKNOWN_HOST = invalid("calendar.feed.unknown-host");
  public static final ErrorCode PRIVATE_ADDRESS = invalid("calendar.feed.private-address");
  public static final ErrorCode UNREACHABLE = invalid("calendar.feed.unreachable");
  public static final ErrorCode NO_ANSWER = invalid("calendar.feed.no-answer");
  public static final ErrorCode REDIRECTED = invalid("calendar.feed.redirected");
  public static final ErrorCode REFUSED = invalid("calendar.feed.refused");

  private FeedError() {}
}
