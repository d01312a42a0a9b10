package org.handrail.web.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {

  @Test
  void aPlainNameIsReadableInBothForms() {
    assertThat(new ContentDisposition("attachment", "report.pdf"))
        .hasToString("attachment; filename=\"report.pdf\"; filename*=UTF-8''report.pdf");
  }

  @Test
  void aNameInAnyScriptArrivesWhole() {
    assertThat(new ContentDisposition("attachment", "Звіт 1.pdf").toString())
        .endsWith("filename*=UTF-8''%D0%97%D0%B2%D1%96%D1%82%201.pdf")
        .contains("filename=\"____ 1.pdf\"");
  }

  @Test
  void aNameCannotEndTheHeaderOrItsQuotes() {
    assertThat(new ContentDisposition("inline", "a\"b\r\nSet-Cookie: x;.png").toString())
        .doesNotContain("\r", "\n", "a\"b")
        .startsWith("inline; filename=\"a_b__Set-Cookie_ x_.png\"");
  }
}
