package org.handrail.calendar.refresh;

import java.time.LocalDate;
import java.util.Map;
import org.handrail.calendar.definition.CalendarFeed;
import org.handrail.calendar.definition.Closure;

/**
 * A feed as it was found at its address.
 *
 * @param days null if there was a failure
 * @param failure null if there were days
 */
record FreshFeed(String name, String url, Map<LocalDate, Closure> days, FeedFailure failure) {

  static FreshFeed found(CalendarFeed feed, Map<LocalDate, Closure> days) {
    return new FreshFeed(feed.name(), feed.url(), days, null);
  }

  static FreshFeed failed(CalendarFeed feed, FeedFailure failure) {
    return new FreshFeed(feed.name(), feed.url(), null, failure);
  }

  /** False if somebody has given it another address meanwhile, or taken it out. */
  boolean isNewerThan(CalendarFeed feed) {
    return failure == null && feed.name().equals(name) && url.equals(feed.url());
  }
}
