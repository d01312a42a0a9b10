package org.handrail.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(new Csv().row("@SUM(A1)").toString()).isEqualTo("\"'@SUM(A1)\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@1", "\t=1", "\r=1", "\n=1"})
  void noTextBeginsAsAFormulaDoes(String text) {
    assertThat(new Csv().row(text).toString()).isEqualTo("\"'" + text + "\"\r\n");
  }

  /** Read by semicolons, what stands behind one would be a column of its own. */
  @Test
  void aTextWithASemicolonIsQuoted() {
    assertThat(new Csv().row("Printer;=1+1").toString()).isEqualTo("\"Printer;=1+1\"\r\n");
  }

  @Test
  void aNumberIsANumberAlsoBelowZero() {
    assertThat(new Csv().row(-3, new BigDecimal("0.0000"), 12L).toString())
        .isEqualTo("-3,0.0000,12\r\n");
  }

  @Test
  void rowsFollowEachOther() {
    assertThat(new Csv().row("a", 1).row("b", 2).toString()).isEqualTo("\"a\",1\r\n\"b\",2\r\n");
  }
}
