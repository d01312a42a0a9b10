package org.handrail.web.sla.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void aTextWithSeparatorsIsQuoted() {
    assertThat(new Csv().row("No \"paper\", again", 7).toString())
        .isEqualTo("\"No \"\"paper\"\", again\",7\r\n");
  }

  @Test
  void aSubjectIsNoFormula() {
    assertThat(new Csv().row("=HYPERLINK(\"http://example.com\")").toString())
        .isEqualTo("\"'=HYPERLINK(\"\"http://example.com\"\")\"\r\n");
    assertThat(new Csv().row("@SUM(A1)").toString()).isEqualTo("'@SUM(A1)\r\n");
  }
}
