package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "принтер", "\t\r\n", "\uD83D\uDDA8", "\u0001\uFFFF"})
  void textsOfPeopleAreStored(String text) {
    assertThat(Storable.isText(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0000b", "half \uD83D", "\uDDA8\uD83D"})
  void whatTheDatabaseHasNoCharacterForIsNot(String text) {
    assertThat(Storable.isText(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+10000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z",
        "yesterday"
      })
  void instantsOfNoYearAreRefused(String text) {
    assertThatThrownBy(() -> Storable.instant(text)).isInstanceOf(DateTimeParseException.class);
  }

  @Test
  void anInstantOfTodayIsRead() {
    assertThat(Storable.instant("2026-11-30T22:00:00Z"))
        .isEqualTo(Instant.parse("2026-11-30T22:00:00Z"));
  }

  @Test
  void whatTheDatabaseRefusesForItsValueIsARefusal() {
    var badCharacter = new RuntimeException(new SQLException("0x00", "22021"));
    var noConnection = new RuntimeException(new SQLException("gone", "08006"));

    assertThat(Storable.refusalIn(badCharacter))
        .hasValueSatisfying(
            refusal -> assertThat(refusal.code()).isEqualTo(KernelError.NOT_STORABLE));
    assertThat(Storable.refusalIn(noConnection)).isEmpty();
  }

  @Test
  void aFailureOfTheDatabaseWithoutACodeIsNoRefusal() {
    assertThat(Storable.refusalIn(new SQLException("no connection"))).isEmpty();
  }
}
