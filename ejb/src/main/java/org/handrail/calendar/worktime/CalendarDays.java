package org.handrail.calendar.worktime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.calendar.NeverOpens;
import org.handrail.calendar.version.Calendars;
import org.handrail.team.WorkingDays;

/**
 * Working days are those on which a calendar of the newest SLA definition is open, however short.
 */
@ApplicationScoped
public class CalendarDays implements WorkingDays {

  @Inject private Calendars calendars;

  @Override
  public Instant after(Instant start, int days, Long calendar) {
    var standing = Optional.ofNullable(calendar).map(List::of).orElse(List.of());
    try {
      return calendars.preferred(standing).plusWorkingDays(start, days);
    } catch (NeverOpens outdated) {
      // its last hours may have been years ago; what waits for a working day is not refused for it
      return start.plus(Duration.ofDays(days));
    }
  }
}
