package org.handrail.forecast.model;

import java.time.Duration;
import java.time.Instant;
import org.handrail.calendar.BusinessCalendar;

/** Until when a clock must be met. */
public sealed interface Deadline {

  /**
   * How many seconds of working time away, negative if it is past: from now, or, for a paused
   * clock, from when it runs again.
   */
  long secondsFrom(Instant now, BusinessCalendar calendar);

  /** Whether it is computed from when the clock runs again. */
  boolean isFromResumption();

  /** The clock runs and is due. */
  record Due(Instant at) implements Deadline {

    @Override
    public long secondsFrom(Instant now, BusinessCalendar calendar) {
      return calendar.between(now, at).toSeconds();
    }

    @Override
    public boolean isFromResumption() {
      return false;
    }
  }

  /**
   * The clock is paused; when it runs again, so much is left of it. It is taken as working time of
   * the team, whatever calendar the target has.
   */
  record Left(Duration working) implements Deadline {

    @Override
    public long secondsFrom(Instant now, BusinessCalendar calendar) {
      return working.toSeconds();
    }

    @Override
    public boolean isFromResumption() {
      return true;
    }
  }
}
