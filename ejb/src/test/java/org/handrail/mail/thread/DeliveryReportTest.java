package org.handrail.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.mail.parse.MailParser;
import org.handrail.mail.parse.ParseLimits;
import org.handrail.mail.parse.Unparsable;
import org.junit.jupiter.api.Test;

class DeliveryReportTest {
  private static final Path BOUNCES =
      Path.of(System.getProperty("handrail.data", "absent"), "mail", "bounces");

  @Test
  void theStandardsFieldsAreRead() throws Unparsable {
    var report =
        report(
            """
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b

            Sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Original-Recipient: rfc822;Anna@example.org
            Final-Recipient: rfc822; anna.lind@inner.example.org
            Action: failed
            Status: 5.2.2 (mailbox full)
            --b
            Content-Type: text/rfc822-headers

            References: <older@handrail.example>
            Message-ID:
             <ours@handrail.example>
            --b--
            """);

    assertThat(report)
        .isEqualTo(
            new DeliveryReport(
                true,
                "5.2.2",
                List.of("anna@example.org", "anna.lind@inner.example.org"),
                List.of("<ours@handrail.example>")));
  }

  @Test
  void aReportInWordsOnlyIsReadByItsCodes() throws Unparsable {
    var report =
        report(
            """
            From: MAILER-DAEMON@example.org

            <anna@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown

            > Message-ID: <ours@handrail.example>
            > Subject: x
            """);

    assertThat(report.status()).isEqualTo("5.1.1");
    assertThat(report.failed()).isTrue();
    assertThat(report.returned()).containsExactly("<ours@handrail.example>");
  }

  @Test
  void lateIsNotLost() throws Unparsable {
    var report =
        report(
            """
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Final-Recipient: rfc822; anna@example.org
            Action: delayed
            Status: 4.4.1
            --b--
            """);

    assertThat(report.failed()).isFalse();
  }

  @Test
  void mostRealReportsNameTheirCode() throws Exception {
    assumeTrue(Files.isDirectory(BOUNCES), () -> "no real bounces in " + BOUNCES);
    int all = 0;
    int coded = 0;
    try (Stream<Path> files = Files.list(BOUNCES)) {
      for (Path file : files.toList()) {
        all++;
        coded += report(Files.readAllBytes(file)).status().isEmpty() ? 0 : 1;
      }
    }

    assertThat(coded).as("of %d", all).isGreaterThan(all * 2 / 3);
  }

  private static DeliveryReport report(String mail) throws Unparsable {
    return report(mail.getBytes(StandardCharsets.UTF_8));
  }

  private static DeliveryReport report(byte[] mail) throws Unparsable {
    return DeliveryReport.of(new MailParser(ParseLimits.USUAL).parse(mail));
  }
}
