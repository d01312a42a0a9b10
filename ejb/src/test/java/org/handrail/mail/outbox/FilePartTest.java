package org.handrail.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.handrail.mail.parse.MailParser;
import org.handrail.mail.parse.MailPart;
import org.handrail.mail.parse.ParseLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePartTest {

  private static final String LONG_NAME = "Акт звірки взаєморозрахунків за третій квартал.pdf";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report.pdf",
        "звіт.pdf",
        LONG_NAME,
        "Kostenübersicht für Möbel, Böden und Türen im ersten Stock (endgültig).xlsx",
        "a \"quoted\" name; with a semicolon \\ and %20.txt",
        "表計算ソフトのライセンス一覧と更新予定日の詳細説明資料最終版その二.xlsx",
        "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂.png",
        "an-english-name-that-is-longer-than-any-line-of-a-mail-header-should-be-0123456789.tar.gz"
      })
  void theNameArrivesWhole(String name) throws Exception {
    byte[] mail = mailWith(name, null);

    assertThat(new MailParser(ParseLimits.USUAL).parse(mail).attachments())
        .singleElement()
        .extracting(MailPart::fileName)
        .isEqualTo(name);
  }

  @Test
  void theStandardPlaceHasNumberedPiecesAndNoEncodedWords() throws Exception {
    String header = header(LONG_NAME, "Content-Disposition");

    assertThat(header).contains("filename*0*=UTF-8''", "filename*1*=").doesNotContain("=?", "\"");
  }

  @Test
  void theOldPlaceHasWholeEncodedWordsAndNoPieces() throws Exception {
    String header = header(LONG_NAME, "Content-Type");

    assertThat(header).doesNotContain("name*");
    assertThat(header.replaceAll("\\s+", " "))
        .matches("application/pdf; name=\"(=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?= ?)+\"");
  }

  @Test
  void noLineIsLongerThanMailAllowsAndEnglishNamesStayPlain() throws Exception {
    assertThat(new String(mailWith(LONG_NAME, null), StandardCharsets.US_ASCII).lines())
        .allMatch(line -> line.length() <= 78);
    assertThat(header("report.pdf", "Content-Disposition")).endsWith("filename=\"report.pdf\"");
  }

  @Test
  void aNameBeginsNoHeaderAndAPictureKeepsItsId() throws Exception {
    byte[] mail = mailWith("a\r\nBcc: x@example.org\r\n.png", "pic@1");

    assertThat(new String(mail, StandardCharsets.US_ASCII))
        .doesNotContain("\nBcc")
        .contains("Content-ID: <pic@1>", "inline;");
  }

  private static String header(String name, String header) throws Exception {
    var part = FilePart.of(name, "application/pdf", null, new byte[] {1});
    return part.getHeader(header)[0];
  }

  private static byte[] mailWith(String name, String contentId) throws Exception {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom("support@handrail.example");
    var mixed = new MimeMultipart("mixed");
    mixed.addBodyPart(FilePart.of(name, "application/pdf", contentId, new byte[] {1}));
    message.setContent(mixed);
    message.saveChanges();
    var out = new ByteArrayOutputStream();
    message.writeTo(out);
    return out.toByteArray();
  }
}
