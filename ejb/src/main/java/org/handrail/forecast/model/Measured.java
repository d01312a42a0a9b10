package org.handrail.forecast.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.ticket.model.Priority;

/** How long something took a team, by what work it was: its like, its priority, the team, all. */
public final class Measured {

  private final Map<Work, Blend> byWork = new HashMap<>();
  private final Map<Priority, Blend> byPriority = new EnumMap<>(Priority.class);
  private final Blend otherwise;

  private Measured(Map<Work, ? extends Collection<Observation>> team, Blend otherwise) {
    this.otherwise = otherwise;
    var priorities = new EnumMap<Priority, List<Observation>>(Priority.class);
    team.forEach(
        (work, observed) ->
            priorities
                .computeIfAbsent(work.priority(), priority -> new ArrayList<>())
                .addAll(observed));
    priorities.forEach(
        (priority, observed) -> byPriority.put(priority, otherwise.around(Curve.of(observed))));
    team.forEach(
        (work, observed) ->
            byWork.put(work, byPriority.get(work.priority()).around(Curve.of(observed))));
  }

  /**
   * @param team what this team was measured to need, in working time of its calendar
   * @param all what all teams were
   */
  public static Measured of(
      Map<Work, ? extends Collection<Observation>> team, Collection<Observation> all) {
    var pool = new ArrayList<Observation>();
    team.values().forEach(pool::addAll);
    return new Measured(team, Blend.of(pool, all));
  }

  Blend of(Work work) {
    var like = byWork.get(work);
    return like == null ? byPriority.getOrDefault(work.priority(), otherwise) : like;
  }
}
