package org.handrail.sla.query;

import java.util.List;
import java.util.Map;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.refresh.FeedState;

/**
 * A calendar as it is edited.
 *
 * @param policies the names of those that measure with it
 * @param teams the names of those that work by it
 * @param people how many work by it themselves, whatever their teams do
 * @param feeds what became of fetching those feeds that were ever fetched, by name
 */
public record CalendarDetails(
    CalendarDefinition calendar,
    boolean standard,
    List<String> policies,
    List<String> teams,
    long people,
    Map<String, FeedState> feeds) {

  public CalendarDetails {
    policies = List.copyOf(policies);
    teams = List.copyOf(teams);
    feeds = Map.copyOf(feeds);
  }

  /** Whether nothing measures with it and nobody works by it. */
  public boolean isRemovable() {
    return !standard && policies.isEmpty() && teams.isEmpty() && people == 0;
  }
}
