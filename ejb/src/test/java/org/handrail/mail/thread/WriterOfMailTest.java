package org.handrail.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.MailParser;
import org.handrail.mail.parse.ParseLimits;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.parse.Unparsable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriterOfMailTest {

  private static final OurAddresses OURS = OurAddresses.of(Set.of("support@handrail.example"));

  @ParameterizedTest
  @CsvSource({
    "noreply@forms.example, anna@example.org, anna@example.org",
    "no-reply+7@forms.example, anna@example.org, anna@example.org",
    "do-not-reply@forms.example, anna@example.org, anna@example.org",
    "contact-form@handrail.example, anna@example.org, anna@example.org",
    "www-data@web.handrail.example, anna@example.org, anna@example.org",
    // a person's own Reply-To says where they read, not who they are
    "mallory@example.org, boss@handrail.example, mallory@example.org",
    // a machine's name elsewhere may be anybody's
    "contact@example.org, anna@example.org, contact@example.org",
    "noreply@forms.example, support+x@handrail.example, noreply@forms.example",
    "noreply@forms.example, noreply@example.org, noreply@forms.example",
    "noreply@forms.example, not an address, noreply@forms.example"
  })
  void replyToCountsOnlyForForms(String from, String replyTo, String writer) throws Unparsable {
    ParsedMail mail = parsed("From: Form <%s>\nReply-To: %s\n\nx".formatted(from, replyTo));

    assertThat(WriterOfMail.of(mail, OURS).map(MailAddress::address)).contains(writer);
  }

  @Test
  void theNameIsThePersonsAndNotTheForms() throws Unparsable {
    ParsedMail mail =
        parsed("From: Form <noreply@x.example>\nReply-To: \"Lind, Anna\" <anna@example.org>\n\nx");

    assertThat(WriterOfMail.of(mail, OURS))
        .contains(new MailAddress("anna@example.org", "Lind, Anna"));
    assertThat(WriterOfMail.of(parsed("Subject: x\n\nx"), OURS)).isEqualTo(Optional.empty());
  }

  private static ParsedMail parsed(String mail) throws Unparsable {
    return new MailParser(ParseLimits.USUAL).parse(mail.getBytes(StandardCharsets.UTF_8));
  }
}
