package org.handrail.calendar.feed;

import org.handrail.kernel.ErrorCode;

/** Why no days can be taken from a calendar of others. */
public enum FeedError implements ErrorCode {
  NO_CALENDAR("calendar.feed.no-calendar"),
  BROKEN_LINE("calendar.feed.broken-line"),
  CUT_OFF("calendar.feed.cut-off"),
  EVENT_WITHOUT_DATE("calendar.feed.event-without-date"),
  UNKNOWN_ZONE("calendar.feed.unknown-zone"),
  TOO_LARGE("calendar.feed.too-large"),
  TOO_MANY_EVENTS("calendar.feed.too-many-events"),
  TOO_OFTEN("calendar.feed.too-often"),
  ZONE_TOO_COMPLEX("calendar.feed.zone-too-complex"),
  TOO_SLOW("calendar.feed.too-slow"),
  BUSY("calendar.feed.busy"),
  NO_ADDRESS("calendar.feed.no-address"),
  UNKNOWN_HOST("calendar.feed.unknown-host"),
  PRIVATE_ADDRESS("calendar.feed.private-address"),
  UNREACHABLE("calendar.feed.unreachable"),
  NO_ANSWER("calendar.feed.no-answer"),
  REDIRECTED("calendar.feed.redirected"),
  REFUSED("calendar.feed.refused");

  private final String code;

  FeedError(String code) {
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
