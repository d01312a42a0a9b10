package org.handrail.ticket.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "../../etc/passwd, passwd",
    "C:\\Users\\me\\plan.xlsx, plan.xlsx",
    ".htaccess, htaccess",
    "'  ', file",
    "'', file",
    "a<b>|c?.txt, abc.txt",
    "звіт за березень.docx, звіт за березень.docx"
  })
  void isDataNotAPath(String given, String shown) {
    assertThat(new FileName(given).value()).isEqualTo(shown);
  }

  @Test
  void losesControlAndDirectionCharacters() {
    assertThat(new FileName("in\u202Egpj.e\u0000xe\n").value()).isEqualTo("ingpj.exe");
  }

  @Test
  void isShortenedButKeepsItsEnding() {
    var name = new FileName("x".repeat(400) + ".tar.gz").value();

    assertThat(name).hasSize(150).endsWith(".gz");
  }

  @Test
  void mayBeMissing() {
    assertThat(new FileName(null).value()).isEqualTo("file");
  }
}
