package org.handrail.forecast;

import java.util.List;
import org.handrail.forecast.model.Remedy;
import org.handrail.forecast.model.TeamForecast.Chance;

/**
 * Clocks of a team have become likely to be breached, and its lead is to be told, in the
 * transaction that wrote down that they were.
 *
 * @param clocks the likeliest first, each told this once
 * @param remedies the most helpful first
 */
public record BreachesLikely(long teamId, List<Chance> clocks, List<Remedy> remedies) {

  public BreachesLikely {
    clocks = List.copyOf(clocks);
    remedies = List.copyOf(remedies);
  }
}
