package org.handrail.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mails that were really sent, broken ones among them; see the README of the data folder for where
 * they come from.
 */
class RealMailTest {
  private static final Path MAIL = Path.of(System.getProperty("handrail.data", "absent"), "mail");

  private final MailParser parser = new MailParser(ParseLimits.USUAL);

  static Stream<Path> mails() throws IOException {
    if (!Files.isDirectory(MAIL)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(MAIL)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().stream();
    }
  }

  @Test
  void dataIsThere() {
    assumeTrue(
        Files.isDirectory(MAIL),
        () -> "no real mails in " + MAIL.toAbsolutePath() + "; they are not read");

    assertThat(MAIL.resolve("messages")).isDirectory();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("mails")
  void everyMailGivesSomethingATicketCanBeMadeOf(Path file) throws Exception {
    ParsedMail mail = parser.parse(Files.readAllBytes(file));

    assertThat(mail.subject().isBlank() && mail.text().isBlank() && mail.attachments().isEmpty())
        .isFalse();
    assertThat(mail.text()).doesNotContain("\0").doesNotContain("\uFFFD");
  }
}
