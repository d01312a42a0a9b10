package org.handrail.sla.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.CalendarExamples;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;

/** Policies and tickets that several tests picture. */
public final class PolicyExamples {

  /** Monday to Friday, 9 to 18, without a change of clocks. */
  public static final BusinessCalendar OFFICE = CalendarExamples.weekdays("UTC", "09:00-18:00");

  public static final Status NEW = new Status(1, StatusCategory.NEW);
  public static final Status OPEN = new Status(2, StatusCategory.OPEN);
  public static final Status PENDING = new Status(3, StatusCategory.PENDING);
  public static final Status ON_HOLD = new Status(4, StatusCategory.ON_HOLD);
  public static final Status RESOLVED = new Status(5, StatusCategory.RESOLVED);
  public static final Status CLOSED = new Status(6, StatusCategory.CLOSED);

  private PolicyExamples() {}

  public static TicketFacts aTicket(Priority priority) {
    return new TicketFacts(null, "INCIDENT", priority, null, null, false, "EMAIL", Set.of());
  }

  public static TicketFacts aTicketOf(long team) {
    return new TicketFacts(null, "INCIDENT", Priority.NORMAL, team, null, false, "EMAIL", Set.of());
  }

  public static Target target(Duration duration, Step... steps) {
    return target(duration, OFFICE, steps);
  }

  public static Target target(Duration duration, BusinessCalendar calendar, Step... steps) {
    return new Target(duration, "Office", calendar, List.of(steps));
  }

  /** The only policy, with the same targets for every priority and every team. */
  public static SlaPolicies policies(Map<ClockKind, Target> targets) {
    return policies(targets, Map.of());
  }

  public static SlaPolicies policies(
      Map<ClockKind, Target> targets, Map<ClockKind, PauseRule> pauses) {
    return new SlaPolicies(
        List.of(new SlaPolicy("Standard", List.of(), pauses, everyPriority(targets), Map.of())));
  }

  public static Map<Priority, Map<ClockKind, Target>> everyPriority(
      Map<ClockKind, Target> targets) {
    return Arrays.stream(Priority.values())
        .collect(Collectors.toMap(priority -> priority, priority -> targets));
  }

  /** The only policy, with a target for the resolution by priority. */
  public static SlaPolicies resolution(Map<Priority, Target> targets) {
    var byPriority =
        targets.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> Map.of(ClockKind.RESOLUTION, entry.getValue())));
    return new SlaPolicies(
        List.of(new SlaPolicy("Standard", List.of(), Map.of(), byPriority, Map.of())));
  }
}
