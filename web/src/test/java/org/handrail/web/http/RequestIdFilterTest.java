package org.handrail.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdFilterTest {

  private final RequestIdFilter filter = new RequestIdFilter();

  @Test
  void keepsTheNameThatTheProxyGave() {
    assertThat(filter.idOf("edge-7.f3_A")).isEqualTo("edge-7.f3_A");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a b", "x]\nforged line", "<b>"})
  void makesANewNameInsteadOfOneThatIsMissingOrCouldHarm(String given) {
    assertThat(filter.idOf(given)).matches("[0-9a-f]{12}");
  }

  @Test
  void namesDiffer() {
    assertThat(filter.idOf(null)).isNotEqualTo(filter.idOf(null));
  }
}
