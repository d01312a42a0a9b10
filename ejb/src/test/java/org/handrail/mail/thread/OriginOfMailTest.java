package org.handrail.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.mail.parse.MailParser;
import org.handrail.mail.parse.ParseLimits;
import org.handrail.mail.parse.Unparsable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginOfMailTest {
  private static final OurAddresses OURS = OurAddresses.of(Set.of("support@handrail.example"));
  private static final Path BOUNCES =
      Path.of(System.getProperty("handrail.data", "absent"), "mail", "bounces");

  private static Origin originOf(String header) throws Unparsable {
    return originOf((header + "\n\ntext").getBytes(StandardCharsets.UTF_8));
  }

  private static Origin originOf(byte[] mail) throws Unparsable {
    return originOf(mail, false, false);
  }

  private static Origin originOf(byte[] mail, boolean answersUs, boolean atOnce) throws Unparsable {
    return OriginOfMail.of(
        new MailParser(ParseLimits.USUAL).parse(mail), new Surroundings(OURS, answersUs, atOnce));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Precedence: auto_reply",
        "X-Autoreply: yes",
        "X-Autorespond: vacation",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b"
      })
  void answersByItself(String header) throws Unparsable {
    assertThat(originOf(header)).isEqualTo(Origin.AUTO_REPLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Automatic reply: printer",
        "Out of Office: x",
        "Автоматична відповідь: x",
        "Автоответ: x",
        "Я у відпустці",
        "Automatische Antwort: x",
        "Abwesenheitsnotiz",
        "Réponse automatique : x"
      })
  void wordsOfAnAbsenceCountOnlyWithASignOfAMachineOrAtOnce(String subject) throws Unparsable {
    byte[] mail =
        "From: anna@example.org\nSubject: %s\n\nx"
            .formatted(subject)
            .getBytes(StandardCharsets.UTF_8);
    byte[] suppressing =
        "X-Auto-Response-Suppress: All\nFrom: anna@example.org\nSubject: %s\n\nx"
            .formatted(subject)
            .getBytes(StandardCharsets.UTF_8);

    assertThat(originOf(mail)).isEqualTo(Origin.PERSON);
    assertThat(originOf(mail, true, true)).isEqualTo(Origin.AUTO_REPLY);
    assertThat(originOf(suppressing)).isEqualTo(Origin.AUTO_REPLY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-generated\nFrom: nagios@example.org",
        "Auto-Submitted: auto-generated\nX-Auto-Response-Suppress: All\nFrom: desk@example.org",
        "Auto-Submitted: auto-notified",
        "Precedence: bulk",
        "Precedence: junk",
        "List-Id: <x.example>\nTo: all@x.example",
        "List-Unsubscribe: <mailto:x@example.org>",
        "X-Loop: x",
        "Return-Path: <>",
        "From: MAILER-DAEMON@example.org",
        "From: no-reply@example.org"
      })
  void writtenByAMachine(String header) throws Unparsable {
    assertThat(originOf(header)).isEqualTo(Origin.MACHINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: anna@example.org",
        "Auto-Submitted: no",
        "X-Autoreply: no",
        "Precedence: list",
        "List-Id: <it.example>\nPrecedence: list\nX-Loop: it@x\nTo: Support+x@handrail.example",
        "X-Auto-Response-Suppress: All",
        "X-Auto-Response-Suppress: DR, OOF, AutoReply\nAuto-Submitted: auto-generated\nFrom: anna@x.example",
        "From: noreply@forms.example\nReply-To: Anna <anna@example.org>",
        "From: forms@handrail.example\nReply-To: anna@example.org\nAuto-Submitted: auto-generated",
        "Subject: Out of office assistant does not start",
        "Subject: Automatic reply to customers is wrong",
        "Precedence: first-class",
        "Return-Path: <anna@example.org>",
        "Subject: Re: out of office hours support?",
        "Subject: Delivery failed again at the warehouse",
        "Subject: офис"
      })
  void writtenByAPerson(String header) throws Unparsable {
    assertThat(originOf(header)).isEqualTo(Origin.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
        "From: MAILER-DAEMON@example.org\nSubject: Undelivered Mail Returned to Sender",
        "From: x@example.org\nReturn-Path: <>\nSubject: failure notice"
      })
  void reportOfAMailServer(String header) throws Unparsable {
    assertThat(originOf(header)).isEqualTo(Origin.BOUNCE);
  }

  @Test
  void aPersonsAnswerThroughAGroupIsAPersons() throws Unparsable {
    byte[] mail =
        "From: a@x.example\nTo: it@x.example\nList-Id: <it.x.example>\n\nx"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(originOf(mail, true, false)).isEqualTo(Origin.PERSON);
    assertThat(originOf(mail, false, false)).isEqualTo(Origin.MACHINE);
  }

  @Test
  void realBouncesAreNeverTakenForPeopleWhoWait() throws Exception {
    assumeTrue(Files.isDirectory(BOUNCES), () -> "no real bounces in " + BOUNCES);

    List<Path> mistaken = originating(Origin.PERSON);

    // complaints and refusals that persons or list programs wrote under their own names
    assertThat(mistaken)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("arf-23.eml", "arf-24.eml", "lhost-fml-02.eml", "lhost-sendmail-14.eml");
  }

  private static List<Path> originating(Origin origin) throws IOException {
    try (Stream<Path> files = Files.list(BOUNCES)) {
      return files.filter(file -> origin == unchecked(file)).sorted().toList();
    }
  }

  private static Origin unchecked(Path file) {
    try {
      return originOf(Files.readAllBytes(file));
    } catch (IOException | Unparsable e) {
      throw new AssertionError(file.toString(), e);
    }
  }
}
