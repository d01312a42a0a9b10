package org.handrail.sla.definition;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.PauseRule;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.Step;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;

/** Calendars and policies that one can picture. */
public final class DefinitionExamples {

  public static final long OFFICE = 1;
  public static final long HARBOUR = 2;

  private DefinitionExamples() {}

  /** An office in Kyiv and a harbour in Odesa that never sleeps on weekdays. */
  public static SlaDefinition definition() {
    return new SlaDefinition(
        OFFICE,
        List.of(office(), harbour()),
        List.of(important(5, "Important"), forEverything(9, "Standard", Duration.ofHours(8))));
  }

  public static CalendarDefinition office() {
    return CalendarDefinition.of(
            OFFICE, "Office", ZoneId.of("Europe/Kyiv"), weekdays("09:00-18:00"))
        .withOverride(LocalDate.of(2026, 12, 25), ExceptionalDay.closed("Christmas"));
  }

  static CalendarDefinition harbour() {
    return CalendarDefinition.of(
        HARBOUR, "Harbour", ZoneId.of("Europe/Kyiv"), weekdays("00:00-24:00"));
  }

  /** Urgent tickets of important people, with everything that a policy can say. */
  static PolicyDefinition important(long id, String name) {
    return new PolicyDefinition(
        id,
        name,
        List.of(Criterion.of(BuiltInFields.VIP, Operator.IN, "true")),
        OFFICE,
        Map.of(
            ClockKind.FIRST_RESPONSE,
            new PauseRule(Set.of(StatusCategory.ON_HOLD), Map.of(7L, true, 8L, false))),
        Map.of(
            Priority.URGENT,
            Map.of(
                ClockKind.RESOLUTION,
                new TargetDefinition(Duration.ofHours(4), false, HARBOUR, everyStep()),
                ClockKind.FIRST_RESPONSE,
                new TargetDefinition(Duration.ofMinutes(15), true, null, List.of()))),
        Map.of(
            3L,
            Map.of(
                ClockKind.TIME_TO_OWN,
                new TargetDefinition(Duration.ofMinutes(30), false, null, List.of()))));
  }

  public static PolicyDefinition forEverything(long id, String name, Duration resolution) {
    var targets =
        Map.of(ClockKind.RESOLUTION, new TargetDefinition(resolution, false, null, List.of()));
    return new PolicyDefinition(
        id, name, List.of(), OFFICE, Map.of(), Map.of(Priority.NORMAL, targets), Map.of());
  }

  /** The same since ever, to everybody. */
  public static ApplicablePolicies promising(SlaPolicies policies) {
    return new ApplicablePolicies(
        List.of(new DefinitionVersion(1, Instant.EPOCH, null, "Handrail")), version -> policies);
  }

  private static List<Step> everyStep() {
    return List.of(
        new Step(
            new Moment.Before(Duration.ofMinutes(30)),
            new Action.Notify(Set.of(Action.Audience.ASSIGNEE), Set.of(12L), false)),
        new Step(new Moment.AtPercent(75), new Action.AddTag("hurry")),
        new Step(new Moment.AfterBreach(Duration.ZERO), new Action.RaisePriority()),
        new Step(new Moment.AfterBreach(Duration.ofHours(1)), new Action.TransferToTeam(4)));
  }

  private static Map<DayOfWeek, WorkingHours> weekdays(String hours) {
    var week = new EnumMap<DayOfWeek, WorkingHours>(DayOfWeek.class);
    for (int day = 1; day <= 5; day++) {
      week.put(DayOfWeek.of(day), WorkingHours.of(hours));
    }
    return week;
  }
}
