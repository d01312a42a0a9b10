package org.handrail.team;

import java.time.ZoneId;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.team.model.AssignmentStrategy;

/**
 * What an administrator decides about a team.
 *
 * @param level 1 to 3: who asks whom for help
 * @param strategy how new tickets find their agent
 * @param restricted whether only members see the team's tickets
 * @param active an inactive team gets no new tickets and keeps those it has
 * @param rules about the end of its tickets' life
 * @param calendar the id of the business calendar by which it works; null for the standard one
 */
public record TeamSettings(
    String name,
    int level,
    AssignmentStrategy strategy,
    boolean restricted,
    boolean active,
    TeamRules rules,
    Long calendar) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DAYS = 365;

  /**
   * @throws DomainException {@code team.name.missing}, {@code team.name.too-long}, {@code
   *     team.level.out-of-range}, {@code team.days.out-of-range}
   */
  public TeamSettings {
    name = name == null ? "" : name.strip();
    require(!name.isEmpty(), TeamError.NAME_MISSING, Map.of());
    require(
        name.length() <= LONGEST_NAME, TeamError.NAME_TOO_LONG, Map.of("longest", LONGEST_NAME));
    require(level >= 1 && level <= 3, TeamError.BAD_LEVEL, Map.of());
    require(
        areDays(rules.reopenDays()) && areDays(rules.autoCloseWorkingDays()),
        TeamError.BAD_DAYS,
        Map.of("most", LONGEST_DAYS));
  }

  /** As a team starts: first level, assigned by hand, seen by every agent, standard rules. */
  public static TeamSettings standard(String name, ZoneId zone) {
    var rules = new TeamRules(14, 5, zone);
    return new TeamSettings(name, 1, AssignmentStrategy.MANUAL, false, true, rules, null);
  }

  private static boolean areDays(int days) {
    return days >= 0 && days <= LONGEST_DAYS;
  }

  private static void require(boolean holds, ErrorCode error, Map<String, Object> details) {
    if (!holds) {
      throw new DomainException(error, details);
    }
  }
}
