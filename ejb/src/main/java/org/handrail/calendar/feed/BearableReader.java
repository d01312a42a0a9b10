package org.handrail.calendar.feed;

import biweekly.ICalendar;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.InputStream;

/** Reads calendars and looks at their rules before the library calculates with them. */
final class BearableReader extends ICalReader {

  BearableReader(InputStream in) {
    super(in);
  }

  @Override
  protected ICalendar _readNext() throws IOException {
    var calendar = super._readNext();
    if (calendar != null) {
      RuleLimits.require(calendar, latestZonedYear());
    }
    return calendar;
  }

  private int latestZonedYear() {
    return context.getTimezonedDates().values().stream()
        .mapToInt(zoned -> zoned.getDate().getRawComponents().getYear())
        .max()
        .orElse(0);
  }
}
