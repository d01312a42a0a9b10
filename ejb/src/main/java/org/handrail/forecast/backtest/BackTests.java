package org.handrail.forecast.backtest;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.version.Calendars;
import org.handrail.forecast.TrustTable;
import org.handrail.security.Internal;

/** What the job asks for, day by day. */
@Stateless
@Internal("the job calls it, as the system")
public class BackTests {

  /** The first hour of a day brings what came overnight; then the day is looked at. */
  private static final Duration AFTER_OPENING = Duration.ofHours(1);

  @Inject private Calendars calendars;
  @Inject private PastDay pastDay;
  @Inject private Tallies tallies;
  @Inject private TrustTable trusts;
  @Inject private Clock clock;

  /**
   * Begins a test, or goes on with it.
   *
   * @param id of the job's run
   * @return an instant for each day of the period that has working hours in the standard calendar:
   *     an hour of work after they begin
   */
  public List<Instant> begin(long id, Instant from, Instant until) {
    tallies.begin(id, from, until, clock.instant());
    var calendar = calendars.preferred(List.of());
    return from.atZone(calendar.zone())
        .toLocalDate()
        .datesUntil(until.atZone(calendar.zone()).toLocalDate().plusDays(1))
        .filter(date -> !calendar.hoursOn(date).areClosed())
        .map(date -> morning(calendar, date))
        .filter(morning -> !morning.isBefore(from) && morning.isBefore(until))
        .toList();
  }

  /** Forecasts what was open at an instant, and compares it with what is known now. */
  public void assess(long id, Instant then) {
    var assessed = Assessed.of(pastDay.verdicts(then, clock.instant()), trusts.learnt(id, then));
    tallies.add(id, assessed.tallies());
    trusts.add(id, assessed.trusts());
  }

  /** All days have been tried: from now on the result is shown. */
  public void finish(long id) {
    tallies.finish(id, clock.instant());
  }

  private static Instant morning(BusinessCalendar calendar, LocalDate date) {
    return calendar.plus(calendar.instantOf(date.atStartOfDay()), AFTER_OPENING);
  }
}
