package org.handrail.calendar.refresh;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.CalendarFeed;
import org.handrail.calendar.definition.Horizon;
import org.handrail.calendar.feed.CalendarFeeds;
import org.handrail.calendar.holiday.PublicHolidays;
import org.handrail.calendar.version.CalendarError;
import org.handrail.calendar.version.CalendarPublishing;
import org.handrail.calendar.version.Calendars;
import org.handrail.kernel.DomainException;
import org.handrail.security.Internal;

/**
 * Keeps the calendars in force up to date: holidays as far as the horizon, feeds as they are today.
 * Doing it twice changes nothing, doing it late makes up for everything.
 */
@Stateless
@Internal("the job refresh-calendars, which acts for nobody")
public class CalendarRefresh {

  private static final Logger LOG = System.getLogger(CalendarRefresh.class.getName());

  @Inject private Calendars calendars;
  @Inject private CalendarPublishing publishing;
  @Inject private PublicHolidays publicHolidays;
  @Inject private CalendarFeeds feeds;
  @Inject private FeedFetches fetches;
  @Inject private Clock clock;

  /** The calendars that have something to be fetched, by their ids. */
  public List<Long> calendarsAfter(long id) {
    return calendars.all().stream()
        .filter(
            calendar ->
                calendar.region() != null
                    || calendar.feeds().stream().anyMatch(CalendarRefresh::isFetched))
        .map(CalendarDefinition::id)
        .filter(each -> each > id)
        .sorted()
        .toList();
  }

  /**
   * Looks for the new days, which may take a while; a feed that fails does not keep the others.
   *
   * @throws DomainException {@code calendar.unknown}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public FreshCalendar fetch(long calendarId) {
    var calendar = calendars.get(calendarId);
    var today = LocalDate.now(clock.withZone(calendar.zone()));
    var horizon = Horizon.around(today);
    var region = calendar.region();
    boolean known = region != null && publicHolidays.know(region);
    return new FreshCalendar(
        calendarId,
        known ? region : null,
        known ? publicHolidays.of(region, horizon) : Map.of(),
        calendar.feeds().stream()
            .filter(CalendarRefresh::isFetched)
            .map(feed -> fetch(calendar, feed, horizon))
            .toList(),
        today);
  }

  /** Publishes what changed; tells whether anything did. */
  public boolean publish(FreshCalendar fresh) {
    fresh.feeds().forEach(feed -> fetches.record(fresh.calendarId(), feed));
    return publishing.publish(fresh.calendarId(), fresh::laidInto);
  }

  private FreshFeed fetch(CalendarDefinition calendar, CalendarFeed feed, Horizon horizon) {
    try {
      var days = feeds.closures(feed.url(), calendar.zone(), horizon);
      requireOpening(calendar.withFeed(feed.withDays(days)));
      return FreshFeed.found(feed, days);
    } catch (DomainException refused) {
      LOG.log(
          Level.WARNING,
          "feed {0} of calendar {1} keeps its days: {2}",
          feed.name(),
          calendar.id(),
          refused.getMessage());
      return FreshFeed.failed(feed, FeedFailure.of(refused));
    }
  }

  private void requireOpening(CalendarDefinition calendar) {
    if (!calendar.compiled().opensAfter(clock.instant())) {
      throw new DomainException(CalendarError.NEVER_OPENS, Map.of("name", calendar.name()));
    }
  }

  private static boolean isFetched(CalendarFeed feed) {
    return Objects.nonNull(feed.url());
  }
}
