package org.handrail.calendar.refresh;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.calendar.definition.Closure;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.calendar.definition.HolidayRegion;
import org.handrail.calendar.definition.Horizon;
import org.handrail.calendar.feed.CalendarFeeds;
import org.handrail.calendar.feed.CalendarFile;
import org.handrail.calendar.feed.FeedRejected;
import org.handrail.calendar.holiday.PublicHolidays;
import org.handrail.calendar.holiday.PublicHolidays.Place;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Where an administrator takes days off from, up to the horizon. */
@Stateless
@Requires(Role.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CalendarSources {

  @Inject private PublicHolidays holidays;
  @Inject private CalendarFeeds feeds;
  @Inject private Clock clock;

  /** The countries whose holidays are known, by their names in a language. */
  public List<Place> countries(Locale language) {
    return holidays.countries(language);
  }

  /** The parts of a country with holidays of their own. */
  public List<Place> regions(String country) {
    return holidays.regions(country);
  }

  public Map<LocalDate, ExceptionalDay> holidays(HolidayRegion region, ZoneId zone) {
    return holidays.of(region, horizon(zone));
  }

  /**
   * @throws FeedRejected as {@link CalendarFeeds#closures}
   */
  public Map<LocalDate, Closure> fetch(String url, ZoneId zone) {
    return feeds.closures(url, zone, horizon(zone));
  }

  /**
   * @throws FeedRejected as {@link CalendarFile#closures}
   */
  public Map<LocalDate, Closure> read(byte[] file, ZoneId zone) {
    return CalendarFile.closures(file, zone, horizon(zone));
  }

  private Horizon horizon(ZoneId zone) {
    return Horizon.around(LocalDate.now(clock.withZone(zone)));
  }
}
