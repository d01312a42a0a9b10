package org.handrail.sla.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.calendar.version.CalendarError;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.model.Priority;
import org.junit.jupiter.api.Test;

class SlaDefinitionTest {

  private static final SlaDefinition DEFINITION = DefinitionExamples.definition();

  @Test
  void whatIsWrittenIsReadAgainWithAllThatPoliciesCanSay() {
    var calendars = DEFINITION.calendars();

    var written = DefinitionJson.write(DEFINITION, calendars::indexOf);

    assertThat(written).doesNotContain("Harbour");
    assertThat(DefinitionJson.read(written, version -> calendars.get((int) version)))
        .isEqualTo(DEFINITION);
  }

  /** What has been written once must be readable for ever. */
  @Test
  void conditionsInTheFirstFormAreReadAsTheyWereMeant() {
    var read =
        DefinitionJson.read(
            """
            {"standardCalendar": 1, "calendars": [1], "policies": [
              {"id": 5, "name": "VIP", "calendar": 1, "conditions": [
                {"attribute": "VIP", "values": ["true"]},
                {"attribute": "TEAM", "values": ["3", "4"]},
                {"attribute": "CHANNEL", "values": ["TELEGRAPH"]}]},
              {"id": 9, "name": "Standard", "calendar": 1, "conditions": []}]}
            """,
            version -> DefinitionExamples.office());

    assertThat(read.policy(5).conditions())
        .containsExactly(
            Criterion.of(BuiltInFields.VIP, Operator.IN, "true"),
            Criterion.of(BuiltInFields.TEAM, Operator.IN, 3, 4),
            Criterion.of(BuiltInFields.CHANNEL, Operator.IN, "TELEGRAPH"));
    assertThat(DefinitionJson.write(read, calendar -> 1))
        .contains("\"field\":\"team\"")
        .doesNotContain("attribute");
  }

  @Test
  void everyInstallationStartsWithPromisesForEveryPriority() {
    var standard =
        DefinitionJson.read(firstDefinition(), version -> DefinitionExamples.office()).policy(1);

    assertThat(standard.isForEverything()).isTrue();
    assertThat(standard.byPriority()).containsOnlyKeys(Priority.values());
    assertThat(standard.byPriority().get(Priority.URGENT).get(ClockKind.FIRST_RESPONSE).duration())
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void targetsMeasureInTheirOwnCalendarOrThePolicysOrInAllTime() {
    var important = DEFINITION.compiled().inOrder().get(0);
    var urgent = important.byPriority().get(Priority.URGENT);

    assertThat(urgent.get(ClockKind.RESOLUTION).calendarName()).isEqualTo("Harbour");
    assertThat(urgent.get(ClockKind.FIRST_RESPONSE).calendarName()).isEqualTo("24×7");
    assertThat(important.byTeam().get(3L).get(ClockKind.TIME_TO_OWN).calendarName())
        .isEqualTo("Office");
  }

  @Test
  void theChristmasOfTheBookIsAChristmasOfItsClocks() {
    var resolution =
        DEFINITION
            .compiled()
            .inOrder()
            .get(1)
            .byPriority()
            .get(Priority.NORMAL)
            .get(ClockKind.RESOLUTION);

    assertThat(resolution.calendar().isOpen(Instant.parse("2026-12-25T10:00:00Z"))).isFalse();
    assertThat(resolution.calendar().isOpen(Instant.parse("2026-12-24T10:00:00Z"))).isTrue();
  }

  @Test
  void aNewPolicyIsTriedFirstAndAChangedOneKeepsItsPlace() {
    var changed =
        DEFINITION.with(DefinitionExamples.forEverything(9, "For all", Duration.ofHours(5)));
    var added = DEFINITION.with(DefinitionExamples.important(11, "Very important"));

    assertThat(changed.policies())
        .extracting(PolicyDefinition::name)
        .containsExactly("Important", "For all");
    assertThat(added.policies()).extracting(PolicyDefinition::id).containsExactly(11L, 5L, 9L);
  }

  @Test
  void thereIsAlwaysAPolicyForEveryTicketAndNoneBehindIt() {
    assertRefused(() -> DEFINITION.withoutPolicy(9), DefinitionError.LAST_HAS_CONDITIONS);
    assertRefused(() -> DEFINITION.inOrder(List.of(9L, 5L)), DefinitionError.LAST_HAS_CONDITIONS);
    assertRefused(
        () -> DEFINITION.with(DefinitionExamples.forEverything(10, "Another", Duration.ofHours(1))),
        DefinitionError.NEVER_TRIED);
  }

  @Test
  void aCalendarThatIsMeasuredWithStays() {
    assertRefused(
        () -> DEFINITION.withoutCalendar(DefinitionExamples.HARBOUR), CalendarError.IN_USE);
    assertRefused(
        () -> DEFINITION.withoutCalendar(DefinitionExamples.OFFICE), CalendarError.IN_USE);

    var unused = DEFINITION.with(DefinitionExamples.office().copy(3, "Another office"));

    assertThat(unused.withoutCalendar(3)).isEqualTo(DEFINITION);
  }

  @Test
  void whatIsNotThereCannotBeRemoved() {
    assertRefused(() -> DEFINITION.withoutCalendar(404), CalendarError.UNKNOWN_CALENDAR);
    assertRefused(() -> DEFINITION.withoutPolicy(404), DefinitionError.UNKNOWN_POLICY);
  }

  @Test
  void namesAreTakenOnceWhateverTheirCase() {
    assertRefused(
        () -> DEFINITION.with(DefinitionExamples.office().copy(3, "OFFICE")),
        CalendarError.NAME_TAKEN);
    assertRefused(
        () -> DEFINITION.with(DefinitionExamples.important(6, "important")),
        DefinitionError.POLICY_NAME_TAKEN);
  }

  private static void assertRefused(Runnable change, ErrorCode error) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            DomainException.class, refused -> assertThat(refused.code()).isEqualTo(error));
  }

  /** What the migration puts into an empty database. */
  private static String firstDefinition() {
    try (var migration =
        SlaDefinition.class.getResourceAsStream(
            "/db/migration/V202611220450__sla_book_and_clocks.sql")) {
      var sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
      int definition = sql.indexOf("'{\n") + 1;
      return sql.substring(definition, sql.indexOf("\n}'", definition) + 2)
          .replaceFirst("(?s)\"calendars\": \\[.*?}\\],\n", "\"calendars\": [1],\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
