package org.handrail.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/agent/ticket.xhtml?number=10042&tab=notes", "/portal/index.xhtml", "/"})
  void theSignInLeadsToThePageThatWasAskedFor(String asked) {
    assertThat(new LocalPath(asked).value()).isEqualTo(asked);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "portal",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/portal\r\nSet-Cookie: a=b",
        "/ /evil.example",
        "/a\\b",
        "/login.xhtml?to=%2Flogin.xhtml"
      })
  void itNeverLeadsToAnotherSiteNorInACircle(String asked) {
    assertThat(new LocalPath(asked).value()).isEqualTo("/index.xhtml");
  }
}
