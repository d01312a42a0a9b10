package org.handrail.sla.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Priority;
import org.junit.jupiter.api.Test;

class SlaBookTest {

  private static final SlaBook BOOK = BookExamples.book();

  @Test
  void whatIsWrittenIsReadAgainWithAllThatPoliciesCanSay() {
    assertThat(BookJson.read(BookJson.write(BOOK))).isEqualTo(BOOK);
  }

  @Test
  void everyInstallationStartsWithPromisesForEveryPriority() {
    var standard = BookJson.read(firstBook()).policy(1);

    assertThat(standard.isForEverything()).isTrue();
    assertThat(standard.byPriority()).containsOnlyKeys(Priority.values());
    assertThat(standard.byPriority().get(Priority.URGENT).get(ClockKind.FIRST_RESPONSE).duration())
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void targetsMeasureInTheirOwnCalendarOrThePolicysOrInAllTime() {
    var important = BOOK.compiled().inOrder().get(0);
    var urgent = important.byPriority().get(Priority.URGENT);

    assertThat(urgent.get(ClockKind.RESOLUTION).calendarName()).isEqualTo("Harbour");
    assertThat(urgent.get(ClockKind.FIRST_RESPONSE).calendarName()).isEqualTo("24×7");
    assertThat(important.byTeam().get(3L).get(ClockKind.TIME_TO_OWN).calendarName())
        .isEqualTo("Office");
  }

  @Test
  void theChristmasOfTheBookIsAChristmasOfItsClocks() {
    var resolution =
        BOOK.compiled()
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
    var changed = BOOK.with(BookExamples.forEverything(9, "For all", Duration.ofHours(5)));
    var added = BOOK.with(BookExamples.important(11, "Very important"));

    assertThat(changed.policies())
        .extracting(PolicyDefinition::name)
        .containsExactly("Important", "For all");
    assertThat(added.policies()).extracting(PolicyDefinition::id).containsExactly(11L, 5L, 9L);
  }

  @Test
  void thereIsAlwaysAPolicyForEveryTicketAndNoneBehindIt() {
    assertRefused(() -> BOOK.withoutPolicy(9), BookError.LAST_HAS_CONDITIONS);
    assertRefused(() -> BOOK.inOrder(List.of(9L, 5L)), BookError.LAST_HAS_CONDITIONS);
    assertRefused(
        () -> BOOK.with(BookExamples.forEverything(10, "Another", Duration.ofHours(1))),
        BookError.NEVER_TRIED);
  }

  @Test
  void aCalendarThatIsMeasuredWithStays() {
    assertRefused(() -> BOOK.withoutCalendar(BookExamples.HARBOUR), BookError.CALENDAR_IN_USE);
    assertRefused(() -> BOOK.withoutCalendar(BookExamples.OFFICE), BookError.CALENDAR_IN_USE);

    var unused = BOOK.with(BookExamples.office().copy(3, "Another office"));

    assertThat(unused.withoutCalendar(3)).isEqualTo(BOOK);
  }

  @Test
  void whatIsNotThereCannotBeRemoved() {
    assertRefused(() -> BOOK.withoutCalendar(404), BookError.UNKNOWN_CALENDAR);
    assertRefused(() -> BOOK.withoutPolicy(404), BookError.UNKNOWN_POLICY);
  }

  @Test
  void namesAreTakenOnceWhateverTheirCase() {
    assertRefused(
        () -> BOOK.with(BookExamples.office().copy(3, "OFFICE")), BookError.CALENDAR_NAME_TAKEN);
    assertRefused(
        () -> BOOK.with(BookExamples.important(6, "important")), BookError.POLICY_NAME_TAKEN);
  }

  private static void assertRefused(Runnable change, BookError error) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            DomainException.class, refused -> assertThat(refused.code()).isEqualTo(error));
  }

  /** What the migration puts into an empty database. */
  private static String firstBook() {
    try (var migration =
        SlaBook.class.getResourceAsStream("/db/migration/V202611220450__sla_book_and_clocks.sql")) {
      var sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
      int book = sql.indexOf("'{\n") + 1;
      return sql.substring(book, sql.indexOf("\n}'", book) + 2);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
