package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void comesBackAsItWasGiven() {
    var cursor = new Cursor(List.of("2026-03-03T07:00:00Z", "Ключ", "42"));

    assertThat(Cursor.decode(cursor.encoded(), 3)).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "***", "bm9uc2Vuc2U"})
  void refusesWhatItDidNotGive(String encoded) {
    assertThatThrownBy(() -> Cursor.decode(encoded, 2))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("list.bad-cursor");
  }

  @Test
  void tellsTheInstantAndTheIdOfTheLastRow() {
    var cursor = Cursor.of(Instant.parse("2026-03-03T07:00:00Z"), 42);

    assertThat(cursor.instant(0)).isEqualTo("2026-03-03T07:00:00Z");
    assertThat(cursor.id()).isEqualTo(42);
  }

  @Test
  void refusesValuesOfAnotherList() {
    var foreign = new Cursor(List.of("anna", "many"));

    assertThatThrownBy(() -> foreign.instant(0)).hasMessageContaining("list.bad-cursor");
    assertThatThrownBy(() -> foreign.instant(2)).hasMessageContaining("list.bad-cursor");
    assertThatThrownBy(foreign::id).hasMessageContaining("list.bad-cursor");
  }
}
