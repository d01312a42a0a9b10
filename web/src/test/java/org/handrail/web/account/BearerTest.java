package org.handrail.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {

  @Test
  void aBearerTokenIsTakenFromTheHeader() {
    assertThat(HandrailAuthentication.bearer("Bearer abc_-123")).contains("abc_-123");
    assertThat(HandrailAuthentication.bearer("bearer  abc ")).contains("abc");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "Bearer a b", "xBearer a"})
  void nothingElseIsOne(String header) {
    assertThat(HandrailAuthentication.bearer(header)).isEmpty();
  }
}
