package org.handrail.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.MailMark;
import org.handrail.mail.parse.MailParser;
import org.handrail.mail.parse.ParseLimits;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.parse.Unparsable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that people reported as misread; see the README of the data folder. */
class ReportedMailTest {
  private static final Path FIELD = Path.of(System.getProperty("handrail.data", "absent"), "field");
  private static final OurAddresses OURS = OurAddresses.of(Set.of("support@halyard.example"));

  @BeforeEach
  void dataIsThere() {
    assumeTrue(Files.isDirectory(FIELD), () -> "no reported mails in " + FIELD.toAbsolutePath());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01-subject-out-of-office.eml",
        "04-new-request-forwarded-by-a-rule.eml",
        "04-person-through-a-group.eml.in",
        "07-contact-form-reply-to.eml",
        "11-45-recipients.eml"
      })
  void areOfPeople(String file) throws Exception {
    ParsedMail mail = read(file);

    assertThat(OriginOfMail.of(mail, new Surroundings(OURS, false, false)))
        .isEqualTo(Origin.PERSON);
    assertThat(WriterOfMail.of(mail, OURS).map(MailAddress::address))
        .contains("emma.marlowe@halyard.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"05-one-broken-byte.eml", "05-footer-in-another-charset.eml"})
  void areReadThoughABitIsBroken(String file) throws Exception {
    assertThat(read(file).text()).startsWith("Доброго дня! Не відкривається звіт за листопад");
  }

  @Test
  void areReadWhateverTheySayOfThemselves() throws Exception {
    assertThat(read("14-iso-2022-jp-no-charset.eml").text()).isEqualTo("プリンターが動きません");
    assertThat(read("12-smime-opaque-signed.eml").text())
        .isEqualTo("My signed words: the safe is open.");
    assertThat(read("12-smime-opaque-signed.eml").marks()).contains(MailMark.SIGNED);
  }

  private static ParsedMail read(String file) throws IOException, Unparsable {
    return new MailParser(ParseLimits.USUAL).parse(Files.readAllBytes(FIELD.resolve(file)));
  }
}
