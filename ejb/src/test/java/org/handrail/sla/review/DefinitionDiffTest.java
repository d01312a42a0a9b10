package org.handrail.sla.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDay;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.sla.definition.DefinitionExamples;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.SlaDefinition;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.review.DefinitionChange.AppliedTarget;
import org.handrail.sla.review.DefinitionChange.Part;
import org.handrail.sla.review.DefinitionChange.Requirement;
import org.handrail.sla.review.DefinitionChange.What;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.model.Priority;
import org.junit.jupiter.api.Test;

/** What people are told of a draft. */
class DefinitionDiffTest {

  private static final SlaDefinition DEFINITION = DefinitionExamples.definition();
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  @Test
  void theSameDefinitionHasNoChanges() {
    assertThat(changes(DEFINITION)).isEmpty();
  }

  @Test
  void otherHoursAreToldByTheDayOfTheWeek() {
    var week = new HashMap<>(DefinitionExamples.office().week());
    week.put(DayOfWeek.FRIDAY, WorkingHours.of("09:00-15:00"));

    assertThat(changes(DEFINITION.with(DefinitionExamples.office().withWeek(week))))
        .containsExactly(
            new DefinitionChange(
                Part.CALENDAR,
                "Office",
                What.WEEK,
                List.of(DayOfWeek.FRIDAY),
                WorkingHours.of("09:00-18:00"),
                WorkingHours.of("09:00-15:00")));
  }

  @Test
  void aDayOffIsToldByItsDateWithItsName() {
    var office =
        DefinitionExamples.office().withOverride(NEW_YEAR, ExceptionalDay.closed("New Year"));

    var change = only(changes(DEFINITION.with(office)));

    assertThat(change.place()).containsExactly(NEW_YEAR);
    assertThat(change.before()).isNull();
    assertThat(((CalendarDay) change.after()).label()).isEqualTo("New Year");
  }

  @Test
  void aTargetIsToldByItsPriorityAndClock() {
    var policy = DefinitionExamples.forEverything(9, "Standard", Duration.ofHours(6));

    assertThat(changes(DEFINITION.with(policy)))
        .containsExactly(
            new DefinitionChange(
                Part.POLICY,
                "Standard",
                What.TARGET,
                List.of(Priority.NORMAL, ClockKind.RESOLUTION),
                new AppliedTarget(Duration.ofHours(8), "Office"),
                new AppliedTarget(Duration.ofHours(6), "Office")));
  }

  @Test
  void conditionsAreToldByNames() {
    var network = policy(7, "Network", Criterion.of(BuiltInFields.TEAM, Operator.IN, "3"));
    var before = DEFINITION.with(network);
    var desk = policy(7, "Network", Criterion.of(BuiltInFields.TEAM, Operator.IN, "4"));

    var change = only(DefinitionDiff.between(before, before.with(desk), new Numbered()));

    assertThat(change.what()).isEqualTo(What.CONDITIONS);
    assertThat(change.before())
        .isEqualTo(List.of(new Requirement(BuiltInFields.TEAM, Operator.IN, List.of("team 3"))));
    assertThat(change.after())
        .isEqualTo(List.of(new Requirement(BuiltInFields.TEAM, Operator.IN, List.of("team 4"))));
  }

  @Test
  void aNewPolicyChangesTheOrderOfNoOther() {
    var added = policy(7, "Network", Criterion.of(BuiltInFields.TEAM, Operator.IN, "3"));

    assertThat(only(changes(DEFINITION.with(added))).what()).isEqualTo(What.ADDED);
  }

  @Test
  void anotherOrderIsToldByAllNames() {
    var before =
        DEFINITION.with(policy(7, "Network", Criterion.of(BuiltInFields.TEAM, Operator.IN, "3")));

    var change =
        only(DefinitionDiff.between(before, before.inOrder(List.of(5L, 7L, 9L)), new Numbered()));

    assertThat(change.what()).isEqualTo(What.ORDER);
    assertThat(change.after()).isEqualTo(List.of("Important", "Network", "Standard"));
  }

  @Test
  void whatIsGoneIsToldByItsName() {
    var change = only(changes(DEFINITION.withoutPolicy(5)));

    assertThat(change.what()).isEqualTo(What.REMOVED);
    assertThat(change.before()).isEqualTo("Important");
  }

  private static PolicyDefinition policy(long id, String name, Criterion condition) {
    return new PolicyDefinition(
        id, name, List.of(condition), DefinitionExamples.OFFICE, Map.of(), Map.of(), Map.of());
  }

  private static List<DefinitionChange> changes(SlaDefinition draft) {
    return DefinitionDiff.between(DEFINITION, draft, new Numbered());
  }

  private static DefinitionChange only(List<DefinitionChange> changes) {
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static final class Numbered implements Naming {

    @Override
    public String of(TicketField field, String value) {
      return field + " " + value;
    }

    @Override
    public String team(long id) {
      return "Team " + id;
    }

    @Override
    public String person(long account) {
      return "Person " + account;
    }

    @Override
    public String status(long id) {
      return "Status " + id;
    }
  }
}
