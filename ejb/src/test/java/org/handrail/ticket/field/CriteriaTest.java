package org.handrail.ticket.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.sla.tracking.SlaFields;
import org.handrail.ticket.field.Criteria.Group;
import org.handrail.ticket.field.Criteria.Match;
import org.handrail.ticket.field.TicketField.Use;
import org.junit.jupiter.api.Test;

class CriteriaTest {

  private static final Instant TUESDAY_9 = Instant.parse("2026-12-01T09:00:00Z");

  private static final Map<TicketField, Set<String>> PRINTER =
      Map.of(
          BuiltInFields.SUBJECT, Set.of("Мій комп’ютер їсть папір"),
          BuiltInFields.PRIORITY, Set.of("HIGH"),
          BuiltInFields.TEAM, Set.of("7"),
          BuiltInFields.TAG, Set.of("fire", "paper"),
          SlaFields.DUE, Set.of("2026-12-01T10:00:00Z"));

  @Test
  void oneOfSeveralValuesIsEnough() {
    assertThat(holds(BuiltInFields.TAG, Operator.IS, "fire")).isTrue();
    assertThat(holds(BuiltInFields.TAG, Operator.IN, "water", "paper")).isTrue();
    assertThat(holds(BuiltInFields.TAG, Operator.IS_NOT, "fire")).isFalse();
    assertThat(holds(BuiltInFields.TAG, Operator.NOT_IN, "water", "earth")).isTrue();
  }

  @Test
  void nothingIsNotWhatItIsNot() {
    assertThat(holds(BuiltInFields.ASSIGNEE, Operator.IS, "3")).isFalse();
    assertThat(holds(BuiltInFields.ASSIGNEE, Operator.IS_NOT, "3")).isTrue();
    assertThat(holds(BuiltInFields.ASSIGNEE, Operator.IS_EMPTY)).isTrue();
    assertThat(holds(BuiltInFields.TEAM, Operator.IS_EMPTY)).isFalse();
  }

  @Test
  void ranksAreComparedByTheirOrderAndNotAsWords() {
    assertThat(holds(BuiltInFields.PRIORITY, Operator.AT_LEAST, "NORMAL")).isTrue();
    assertThat(holds(BuiltInFields.PRIORITY, Operator.AT_LEAST, "URGENT")).isFalse();
    assertThat(holds(BuiltInFields.PRIORITY, Operator.AT_MOST, "HIGH")).isTrue();
  }

  @Test
  void timesMayBeCountedFromNow() {
    assertThat(holds(SlaFields.DUE, Operator.BEFORE, "now+2h")).isTrue();
    assertThat(holds(SlaFields.DUE, Operator.BEFORE, "now+60m")).isFalse();
    assertThat(holds(SlaFields.DUE, Operator.AT_MOST, "now+60m")).isTrue();
    assertThat(holds(SlaFields.DUE, Operator.AFTER, "now-1d")).isTrue();
    assertThat(holds(BuiltInFields.RESOLVED, Operator.AFTER, "now-1d")).isFalse();
  }

  @Test
  void textIsFoundHoweverItIsTyped() {
    assertThat(holds(BuiltInFields.SUBJECT, Operator.CONTAINS, "КОМП'ЮТЕР")).isTrue();
    assertThat(holds(BuiltInFields.SUBJECT, Operator.CONTAINS, "компютер")).isFalse();
  }

  @Test
  void aGroupStandsForOneCriterion() {
    var high = Criterion.of(BuiltInFields.PRIORITY, Operator.IS, "HIGH");
    var other = Criterion.of(BuiltInFields.TEAM, Operator.IS, "8");

    assertThat(holds(Criteria.allOf(high, other))).isFalse();
    assertThat(holds(Criteria.anyOf(high, other))).isTrue();
    assertThat(holds(Criteria.allOf(high, new Group(Match.ANY, List.of(other, high))))).isTrue();
    assertThat(holds(Criteria.NONE)).isTrue();
    assertThat(holds(new Criteria(Match.ANY, List.of()))).isTrue();
  }

  @Test
  void wordsOfClosedListsStandInTheSqlAndAllElseIsBound() {
    var sql = new CriteriaSql("c", TUESDAY_9);

    var written =
        sql.of(
            Criteria.allOf(
                Criterion.of(BuiltInFields.STATUS_CATEGORY, Operator.IN, "NEW", "OPEN"),
                Criterion.of(BuiltInFields.PRIORITY, Operator.AT_LEAST, "HIGH"),
                Criterion.of(BuiltInFields.TAG, Operator.IS, "'; drop table ticket"),
                Criterion.of(BuiltInFields.ASSIGNEE, Operator.IS_EMPTY)));

    assertThat(written)
        .isEqualTo(
            "((t.status_category in ('NEW', 'OPEN')) and (t.priority >= 3) and (exists (select 1"
                + " from ticket_tag ft where ft.ticket_id = t.id and ft.tag = :c0))"
                + " and (t.assignee_id is null))");
    assertThat(sql.parameters()).isEqualTo(Map.of("c0", "'; drop table ticket"));
  }

  @Test
  void aCriterionThatMakesNoSenseCannotExist() {
    assertThatThrownBy(() -> Criterion.of(BuiltInFields.TEAM, Operator.CONTAINS, "7"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Criterion.of(BuiltInFields.TYPE, Operator.IS, "x' or 'a' = 'a"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Criterion.of(BuiltInFields.VIP, Operator.IS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherFieldsJoinThoseOfEveryInstallation() {
    var serial =
        TicketField.named("custom.serial", FieldType.TEXT, new ValueSource.Anything())
            .column("t.custom ->> 'serial'")
            .field();

    var fields = TicketFields.known().with(List.of(serial));

    assertThat(fields.find("custom.serial")).contains(serial);
    assertThat(fields.usedFor(Use.FILTER)).contains(serial, BuiltInFields.TEAM);
    assertThatThrownBy(() -> fields.with(List.of(serial)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean holds(TicketField field, Operator operator, Object... values) {
    return holds(Criteria.allOf(Criterion.of(field, operator, values)));
  }

  private static boolean holds(Criteria criteria) {
    return criteria.holdFor(field -> PRINTER.getOrDefault(field, Set.of()), TUESDAY_9);
  }
}
