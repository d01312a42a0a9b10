package org.handrail.sla.calendar;

import java.util.Map;
import org.handrail.calendar.definition.CalendarDefinition;

/**
 * A calendar as it is edited.
 *
 * @param feeds what became of fetching those feeds that were ever fetched, by name
 * @param removable whether nothing measures with it or works by it
 */
public record CalendarDetails(
    CalendarDefinition calendar,
    boolean standard,
    boolean removable,
    Map<String, FeedState> feeds) {

  public CalendarDetails {
    feeds = Map.copyOf(feeds);
  }
}
