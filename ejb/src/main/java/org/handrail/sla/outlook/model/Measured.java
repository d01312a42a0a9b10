package org.handrail.sla.outlook.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How long work was in a team's hands, by what work it was. */
public final class Measured {

  private final Map<Work, Blend> byWork = new HashMap<>();
  private final Blend otherwise;

  private Measured(Map<Work, ? extends Collection<Observation>> team, Blend otherwise) {
    this.otherwise = otherwise;
    team.forEach((work, observed) -> byWork.put(work, otherwise.around(Curve.of(observed))));
  }

  /**
   * @param team what this team was measured to need, in working time of its calendar
   * @param all what all teams were
   */
  public static Measured of(
      Map<Work, ? extends Collection<Observation>> team, Collection<Observation> all) {
    List<Observation> pool =
        team.values().stream().flatMap(Collection::stream).collect(Collectors.toList());
    return new Measured(team, Blend.of(pool, all));
  }

  Blend of(Work work) {
    return byWork.getOrDefault(work, otherwise);
  }
}
