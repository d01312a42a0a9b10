package org.handrail.sla.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDay;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.sla.book.BookExamples;
import org.handrail.sla.book.PolicyDefinition;
import org.handrail.sla.book.SlaBook;
import org.handrail.sla.policy.Attribute;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Condition;
import org.handrail.sla.policy.Priority;
import org.handrail.sla.review.BookChange.Part;
import org.handrail.sla.review.BookChange.Promise;
import org.handrail.sla.review.BookChange.Requirement;
import org.handrail.sla.review.BookChange.What;
import org.junit.jupiter.api.Test;

/** What people are told of a draft. */
class BookDiffTest {

  private static final SlaBook BOOK = BookExamples.book();
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  @Test
  void theSameBookHasNoChanges() {
    assertThat(changes(BOOK)).isEmpty();
  }

  @Test
  void otherHoursAreToldByTheDayOfTheWeek() {
    var week = new HashMap<>(BookExamples.office().week());
    week.put(DayOfWeek.FRIDAY, WorkingHours.of("09:00-15:00"));

    assertThat(changes(BOOK.with(BookExamples.office().withWeek(week))))
        .containsExactly(
            new BookChange(
                Part.CALENDAR,
                "Office",
                What.WEEK,
                List.of(DayOfWeek.FRIDAY),
                WorkingHours.of("09:00-18:00"),
                WorkingHours.of("09:00-15:00")));
  }

  @Test
  void aDayOffIsToldByItsDateWithItsName() {
    var office = BookExamples.office().withOverride(NEW_YEAR, ExceptionalDay.closed("New Year"));

    var change = only(changes(BOOK.with(office)));

    assertThat(change.place()).containsExactly(NEW_YEAR);
    assertThat(change.before()).isNull();
    assertThat(((CalendarDay) change.after()).label()).isEqualTo("New Year");
  }

  @Test
  void aTargetIsToldByItsPriorityAndClock() {
    var policy = BookExamples.forEverything(9, "Standard", Duration.ofHours(6));

    assertThat(changes(BOOK.with(policy)))
        .containsExactly(
            new BookChange(
                Part.POLICY,
                "Standard",
                What.TARGET,
                List.of(Priority.NORMAL, ClockKind.RESOLUTION),
                new Promise(Duration.ofHours(8), "Office"),
                new Promise(Duration.ofHours(6), "Office")));
  }

  @Test
  void conditionsAreToldByNames() {
    var network = policy(7, "Network", new Condition(Attribute.TEAM, Set.of("3")));
    var before = BOOK.with(network);
    var desk = policy(7, "Network", new Condition(Attribute.TEAM, Set.of("4")));

    var change = only(BookDiff.between(before, before.with(desk), new Numbered()));

    assertThat(change.what()).isEqualTo(What.CONDITIONS);
    assertThat(change.before())
        .isEqualTo(List.of(new Requirement(Attribute.TEAM, List.of("TEAM 3"))));
    assertThat(change.after())
        .isEqualTo(List.of(new Requirement(Attribute.TEAM, List.of("TEAM 4"))));
  }

  @Test
  void aNewPolicyChangesTheOrderOfNoOther() {
    var added = policy(7, "Network", new Condition(Attribute.TEAM, Set.of("3")));

    assertThat(only(changes(BOOK.with(added))).what()).isEqualTo(What.ADDED);
  }

  @Test
  void anotherOrderIsToldByAllNames() {
    var before = BOOK.with(policy(7, "Network", new Condition(Attribute.TEAM, Set.of("3"))));

    var change =
        only(BookDiff.between(before, before.inOrder(List.of(5L, 7L, 9L)), new Numbered()));

    assertThat(change.what()).isEqualTo(What.ORDER);
    assertThat(change.after()).isEqualTo(List.of("Important", "Network", "Standard"));
  }

  @Test
  void whatIsGoneIsToldByItsName() {
    var change = only(changes(BOOK.withoutPolicy(5)));

    assertThat(change.what()).isEqualTo(What.REMOVED);
    assertThat(change.before()).isEqualTo("Important");
  }

  private static PolicyDefinition policy(long id, String name, Condition condition) {
    return new PolicyDefinition(
        id, name, List.of(condition), BookExamples.OFFICE, Map.of(), Map.of(), Map.of());
  }

  private static List<BookChange> changes(SlaBook draft) {
    return BookDiff.between(BOOK, draft, new Numbered());
  }

  private static BookChange only(List<BookChange> changes) {
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static final class Numbered implements Naming {

    @Override
    public String of(Attribute attribute, String value) {
      return attribute + " " + value;
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
