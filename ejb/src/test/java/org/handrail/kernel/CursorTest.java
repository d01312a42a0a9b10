package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
