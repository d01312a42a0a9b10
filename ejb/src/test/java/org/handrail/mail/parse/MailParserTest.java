package org.handrail.mail.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailParserTest {
  private final MailParser parser = new MailParser(ParseLimits.USUAL);

  private ParsedMail parse(String mail) throws Unparsable {
    return parser.parse(mail.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void ordinaryMailIsRead() throws Unparsable {
    ParsedMail mail =
        parse(
            """
            From: "Kovalenko, Oksana" <Oksana@Example.org>
            To: support@handrail.example, Second <second@handrail.example>
            Cc: lead@example.org
            Reply-To: office@example.org
            Subject: Printer
             on the third floor
            Message-ID: <1@example.org>
            In-Reply-To: <0@example.org>
            References: <a@example.org> <0@example.org>
            Date: Tue, 3 Mar 2026 09:15:00 +0200

            It jams.
            """);

    assertThat(mail.from()).contains(new MailAddress("oksana@example.org", "Kovalenko, Oksana"));
    assertThat(mail.to())
        .extracting(MailAddress::address)
        .containsExactly("support@handrail.example", "second@handrail.example");
    assertThat(mail.cc()).extracting(MailAddress::address).containsExactly("lead@example.org");
    assertThat(mail.replyTo())
        .extracting(MailAddress::address)
        .containsExactly("office@example.org");
    assertThat(mail.subject()).isEqualTo("Printer on the third floor");
    assertThat(mail.messageId()).contains("<1@example.org>");
    assertThat(mail.inReplyTo()).containsExactly("<0@example.org>");
    assertThat(mail.references()).containsExactly("<a@example.org>", "<0@example.org>");
    assertThat(mail.date()).contains(Instant.parse("2026-03-03T07:15:00Z"));
    assertThat(mail.text()).isEqualTo("It jams.");
    assertThat(mail.marks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n",
        "\r\n\r\n",
        "Hello, no header at all",
        "Subject:",
        "From: nobody\n\n",
        ":::\n:\n",
        "\0\0\0"
      })
  void almostNothingIsStillAMail(String raw) throws Unparsable {
    ParsedMail mail = parse(raw);

    assertThat(mail.from()).isEmpty();
    assertThat(mail.marks()).contains(MailMark.NO_SENDER, MailMark.NO_DATE);
  }

  @Test
  void textWithoutHeaderIsTheText() throws Unparsable {
    assertThat(parse("Hello,\n\nno header at all").text()).isEqualTo("Hello,\n\nno header at all");
  }

  @Test
  void noiseIsNeverAnError() throws Unparsable {
    Random random = new Random(42);
    String[] pieces = {
      "From:",
      "\r\n",
      "\n",
      "--b",
      "--b--",
      "Content-Type: multipart/mixed; boundary=b\n",
      "=?utf-8?B?",
      "?=",
      "\"",
      "<",
      "Content-Transfer-Encoding: base64\n",
      "Content-Type: text/html; charset=",
      "utf-16",
      ";",
      "*0*=",
      "begin 644 x\n",
      "\u00ff",
      "a@b"
    };
    for (int i = 0; i < 3000; i++) {
      String mail =
          IntStream.range(0, 30)
              .mapToObj(n -> pieces[random.nextInt(pieces.length)])
              .collect(Collectors.joining());

      assertThat(parser.parse(mail.getBytes(StandardCharsets.ISO_8859_1))).isNotNull();
    }
  }

  @Nested
  class Headers {

    @Test
    void letterCutBetweenTwoEncodedWordsIsWhole() throws Unparsable {
      byte[] bytes = "Принтер".getBytes(StandardCharsets.UTF_8);
      String first = Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 0, 5));
      String second =
          Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 5, bytes.length));

      assertThat(
              parse("Subject: =?utf-8?B?" + first + "?=\n =?UTF-8?B?" + second + "?= 2\n\nx")
                  .subject())
          .isEqualTo("Принтер 2");
    }

    @Test
    void wordsInSeveralCharsetsAndLanguages() throws Unparsable {
      assertThat(
              parse(
                      "Subject: =?koi8-u?Q?=F0=D2=C9=D7=A6=D4?= =?iso-8859-1*fr?q?caf=E9_noir?= !\n\nx")
                  .subject())
          .isEqualTo("Привітcafé noir !");
    }

    @Test
    void rawCyrillicInTheHeaderIsRead() throws Unparsable {
      byte[] raw =
          "Subject: Не работает принтер в бухгалтерии, срочно\n\nx"
              .getBytes(Charset.forName("windows-1251"));

      ParsedMail mail = parser.parse(raw);

      assertThat(mail.subject()).isEqualTo("Не работает принтер в бухгалтерии, срочно");
      assertThat(mail.marks()).contains(MailMark.CHARSET_GUESSED);
    }

    @Test
    void encodedCommaSeparatesNobody() throws Unparsable {
      assertThat(parse("From: =?utf-8?Q?Doe=2C_Jane?= <jane@example.org>\n\nx").from())
          .contains(new MailAddress("jane@example.org", "Doe, Jane"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "jane@example.org",
          "<jane@example.org>",
          "Jane <jane@example.org",
          "jane@example.org (Jane)",
          "\"Jane <jane@example.org>",
          "team: jane@example.org;",
          "<@relay.example:jane@example.org>",
          "nobody, jane@example.org",
          "JANE@EXAMPLE.ORG"
        })
    void senderIsFoundInOddLines(String from) throws Unparsable {
      assertThat(parse("From: " + from + "\n\nx").from().map(MailAddress::address))
          .contains("jane@example.org");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "undisclosed-recipients:;",
          "Jane",
          "@example.org",
          "jane@",
          "a b@c",
          "<>",
          "\"\" <>"
        })
    void whatCannotBeAnsweredIsNoSender(String from) throws Unparsable {
      assertThat(parse("From: " + from + "\n\nx").from()).isEmpty();
    }

    @Test
    void unreadableDateIsMissing() throws Unparsable {
      assertThat(parse("Date: yesterday\n\nx").date()).isEmpty();
      assertThat(parse("Date: Tue, 3 Mar 1826 09:15:00 +0200\n\nx").date()).isEmpty();
    }
  }

  @Nested
  class Parts {

    private ParsedMail multipart(String subtype, String... parts) throws Unparsable {
      String body =
          IntStream.range(0, parts.length)
              .mapToObj(i -> "--b\n" + parts[i] + "\n")
              .collect(Collectors.joining());
      return parse(
          "From: a@b.c\nDate: Tue, 3 Mar 2026 09:15:00 +0200\nContent-Type: multipart/"
              + subtype
              + "; boundary=b\n\n"
              + body
              + "--b--\n");
    }

    @Test
    void bothAlternativesAreKept() throws Unparsable {
      ParsedMail mail =
          multipart(
              "alternative",
              "Content-Type: text/plain\n\nplain",
              "Content-Type: text/html\n\n<p>rich</p>");

      assertThat(mail.text()).isEqualTo("plain");
      assertThat(mail.html()).contains("<p>rich</p>");
    }

    @Test
    void textOfHtmlIsReadFromIt() throws Unparsable {
      assertThat(multipart("mixed", "Content-Type: text/html\n\n<p>a</p><p>b</p>").text())
          .isEqualTo("a\n\nb");
    }

    @Test
    void textsAroundAPictureAreOne() throws Unparsable {
      ParsedMail mail =
          multipart(
              "mixed",
              "Content-Type: text/plain\n\nbefore",
              "Content-Type: image/png\nContent-ID: <p1>\nContent-Disposition: inline; filename=p.png\n\nx",
              "Content-Type: text/plain\n\nafter");

      assertThat(mail.text()).isEqualTo("before\n\nafter");
      assertThat(mail.attachments())
          .singleElement()
          .satisfies(
              part -> {
                assertThat(part.fileName()).isEqualTo("p.png");
                assertThat(part.contentId()).isEqualTo("p1");
                assertThat(part.inline()).isTrue();
              });
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Content-Disposition: attachment; filename*=utf-8''%D0%B7%D0%B2%D1%96%D1%82.pdf",
          "Content-Disposition: attachment; filename*0*=utf-8''%D0%B7%D0%B2; filename*1*=%D1%96%D1%82; filename*2=\".pdf\"",
          "Content-Disposition: attachment; filename=\"=?utf-8?B?0LfQstGW0YIucGRm?=\"",
          "Content-Type: application/pdf; name=\"=?windows-1251?Q?=E7=E2=B3=F2=2Epdf?=\"",
          "Content-Disposition: attachment; filename=\"old.pdf\"; filename*=utf-8''%D0%B7%D0%B2%D1%96%D1%82.pdf",
          "Content-Disposition: attachment; filename=\"звіт.pdf\""
        })
    void fileNamesInAllSpellings(String header) throws Unparsable {
      assertThat(multipart("mixed", header + "\n\nx").attachments())
          .singleElement()
          .extracting(MailPart::fileName)
          .isEqualTo("звіт.pdf");
    }

    /** A gateway broke the line, so the header names no boundary. */
    @Test
    void partsAreFoundAlsoWhereTheHeaderNamesNoBoundary() throws Unparsable {
      ParsedMail mail =
          parse(
              "From: a@b.c\nContent-Type: multipart/mixed;\nboundary=\"b1\"\n\n"
                  + "--b1\nContent-Type: text/plain\n\nwords\n"
                  + "--b1\nContent-Type: application/pdf; name=a.pdf\n\nx\n--b1--\n");

      assertThat(mail.text()).isEqualTo("words");
      assertThat(mail.attachments()).extracting(MailPart::fileName).containsExactly("a.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- ", "--", "----------", "--\r"})
    void aSignatureIsNoBoundary(String line) throws Unparsable {
      ParsedMail mail =
          parse("Content-Type: multipart/mixed\n\nwords\n" + line + "\nAnna\n" + line + "\n");

      assertThat(mail.text()).startsWith("words").contains("Anna");
      assertThat(mail.marks()).contains(MailMark.BROKEN_STRUCTURE);
    }

    @Test
    void theLineThatAMailboxFileBeginsWithIsNoHeader() throws Unparsable {
      ParsedMail mail = parse("From a@b.c Thu Apr 29 23:34:45 2026\nFrom: d@e.f\n\nx");

      assertThat(mail.headers().values()).containsOnlyKeys("from");
      assertThat(mail.from().map(MailAddress::address)).contains("d@e.f");
    }

    @Test
    void onlyAnAttachmentIsAMail() throws Unparsable {
      ParsedMail mail =
          parse(
              "From: a@b.c\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n");

      assertThat(mail.text()).isEmpty();
      assertThat(mail.marks()).contains(MailMark.NO_TEXT);
      assertThat(mail.attachments())
          .singleElement()
          .satisfies(
              part -> {
                assertThat(part.fileName()).isEqualTo("attachment-1.pdf");
                assertThat(part.content()).isEqualTo("%PDF-".getBytes(StandardCharsets.US_ASCII));
              });
    }

    @Test
    void forwardedMailIsAnAttachmentNamedByItsSubject() throws Unparsable {
      ParsedMail mail =
          multipart(
              "mixed", "Content-Type: message/rfc822\n\nSubject: =?utf-8?Q?caf=C3=A9?=\n\ninner");

      assertThat(mail.attachments())
          .singleElement()
          .extracting(MailPart::fileName)
          .isEqualTo("café.eml");
      assertThat(mail.text()).isEmpty();
    }

    @Test
    void fileInsideThePlainTextIsTakenOut() throws Unparsable {
      ParsedMail mail = parse("From: a@b.c\n\nsee below\nbegin 644 cat.txt\n#0V%T\n`\nend\nbye");

      assertThat(mail.text()).isEqualTo("see below\n\nbye");
      assertThat(mail.attachments())
          .singleElement()
          .satisfies(
              part -> {
                assertThat(part.fileName()).isEqualTo("cat.txt");
                assertThat(part.content()).isEqualTo("Cat".getBytes(StandardCharsets.US_ASCII));
              });
    }

    @Test
    void sealedMailSaysSo() throws Unparsable {
      assertThat(
              multipart(
                      "encrypted",
                      "Content-Type: application/pgp-encrypted\n\nVersion: 1",
                      "Content-Type: application/octet-stream\n\nx")
                  .marks())
          .contains(MailMark.ENCRYPTED);
      assertThat(
              multipart("mixed", "Content-Type: application/ms-tnef; name=winmail.dat\n\nx")
                  .marks())
          .contains(MailMark.TNEF);
    }

    /** Made with {@code openssl cms -sign -nodetach}, without the certificate. */
    private static final String SIGNED =
        """
        MIICXAYJKoZIhvcNAQcCoIICTTCCAkkCAQExDTALBglghkgBZQMEAgEwewYJKoZIhvcNAQcBoG4EbENvbnRlbnQtVH
        lwZTogdGV4dC9wbGFpbjsgY2hhcnNldD11dGYtOA0KDQrQlNCy0LXRgNGWINC00L4g0YHQtdGA0LLQtdGA0L3QvtGX
        INC30L3QvtCy0YMg0LfQsNGH0LjQvdC10L3Qvi4NCjGCAbYwggGyAgEBMCcwDzENMAsGA1UEAwwEQW5uYQIUR5U67R
        bAJ5vVA4hNk2uys0J8yTUwCwYJYIZIAWUDBAIBoIHkMBgGCSqGSIb3DQEJAzELBgkqhkiG9w0BBwEwHAYJKoZIhvcN
        AQkFMQ8XDTI2MTEzMDIzMDA1M1owLwYJKoZIhvcNAQkEMSIEIO/PPgLnEDvhMLeroXC9bW69KtvMmYxSJ4oJXB0dCS
        BgMHkGCSqGSIb3DQEJDzFsMGowCwYJYIZIAWUDBAEqMAsGCWCGSAFlAwQBFjALBglghkgBZQMEAQIwCgYIKoZIhvcN
        AwcwDgYIKoZIhvcNAwICAgCAMA0GCCqGSIb3DQMCAgFAMAcGBSsOAwIHMA0GCCqGSIb3DQMCAgEoMA0GCSqGSIb3DQ
        EBAQUABIGAlH0D0dnERV/LhtQQMAF8I9g3iZBreLqvfjF2XcWCDh2DKy4pKXqnRvA/KkPDbM9syd3BDVsMDgxIuSui
        +M/iyecEMEyoo73OU1gFm/rNxgt3Zqy+z9nd3NS0FWVVLMqCYJnNHarXMBxXHMWZgjdqhFmF3eNV0NyaNaCA67oyLj
        s=
        """;

    /** The same with {@code -stream}: lengths are left open, the content comes in pieces. */
    private static final String SIGNED_IN_PIECES =
        """
        MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgARsQ29udGVudC1UeXBlOi
        B0ZXh0L3BsYWluOyBjaGFyc2V0PXV0Zi04DQoNCtCU0LLQtdGA0ZYg0LTQviDRgdC10YDQstC10YDQvdC+0Zcg0LfQ
        vdC+0LLRgyDQt9Cw0YfQuNC90LXQvdC+Lg0KAAAAAAAAMYIBtjCCAbICAQEwJzAPMQ0wCwYDVQQDDARBbm5hAhRHlT
        rtFsAnm9UDiE2Ta7KzQnzJNTALBglghkgBZQMEAgGggeQwGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG
        9w0BCQUxDxcNMjYxMTMwMjMwMDUzWjAvBgkqhkiG9w0BCQQxIgQg788+AucQO+Ewt6uhcL1tbr0q28yZjFIniglcHR
        0JIGAweQYJKoZIhvcNAQkPMWwwajALBglghkgBZQMEASowCwYJYIZIAWUDBAEWMAsGCWCGSAFlAwQBAjAKBggqhkiG
        9w0DBzAOBggqhkiG9w0DAgICAIAwDQYIKoZIhvcNAwICAUAwBwYFKw4DAgcwDQYIKoZIhvcNAwICASgwDQYJKoZIhv
        cNAQEBBQAEgYCUfQPR2cRFX8uG1BAwAXwj2DeJkGt4uq9+MXZdxYIOHYMrLikpeqdG8D8qQ8Nsz2zJ3cENWwwODEi5
        K6L4z+LJ5wQwTKijvc5TWAWb+s3GC3dmrL7P2d3c1LQVZVUsyoJgmc0dqtcwHFccxZmCN2qEWYXd41XQ3Jo1oIDruj
        IuOwAAAAAAAA==
        """;

    private static final String ENCRYPTED =
        """
        MIIBcAYJKoZIhvcNAQcDoIIBYTCCAV0CAQAxgcEwgb4CAQAwJzAPMQ0wCwYDVQQDDARBbm5hAhRHlTrtFsAnm9UDiE
        2Ta7KzQnzJNTANBgkqhkiG9w0BAQEFAASBgHPZR9fgJxQVxI4x7tGHKY+H6f2cF4RjnIyKu6j8Z9ZXN9/BJDEmAQgk
        XuMQCVkc4PcOmjJtfbLwdLRqmU55GyTmyh+voSsfXsigCmgh+8lusU080ua+xsxpsAqnTju3uZtLp+tiv0FNS9OeUO
        2qKZPq4AtQmwOrDFtIwdljhpbnMIGTBgkqhkiG9w0BBwEwFAYIKoZIhvcNAwcECH4SiNH4XkOdgHDqiHqBvyRyMzUz
        snuiBKa2kkFUx5iStzdiA4vopf8TqEzvJ3gVL4mvaV+F/KFQRbW2kcTQA1wlB3KkmdMRxPfr9WwcB5L0eplw/7FGco
        qD8SqKtIpG/Lp2LFwvtZwtDc2xP8HC/at/cMLEMI1ZYAoG
        """;

    @ParameterizedTest
    @ValueSource(strings = {SIGNED, SIGNED_IN_PIECES})
    void signedInOneBlockIsRead(String block) throws Unparsable {
      ParsedMail mail = sealed("signed-data", block);

      assertThat(mail.text()).isEqualTo("Двері до серверної знову зачинено.");
      assertThat(mail.marks()).contains(MailMark.SIGNED).doesNotContain(MailMark.ENCRYPTED);
      assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void encryptedInOneBlockIsKept() throws Unparsable {
      ParsedMail mail = sealed("enveloped-data", ENCRYPTED);

      assertThat(mail.marks()).contains(MailMark.ENCRYPTED).doesNotContain(MailMark.SIGNED);
      assertThat(mail.attachments())
          .singleElement()
          .extracting(MailPart::fileName)
          .isEqualTo("smime.p7m");
    }

    @Test
    void brokenBlocksAreKeptWhateverTheirLengthsClaim() throws Unparsable {
      byte[] whole = Base64.getMimeDecoder().decode(SIGNED_IN_PIECES);
      for (int i = 0; i < 120; i++) {
        byte[] broken = whole.clone();
        broken[i] = (byte) 0xff;
        sealed("signed-data", Base64.getMimeEncoder().encodeToString(broken));
        sealed("signed-data", Base64.getMimeEncoder().encodeToString(Arrays.copyOf(whole, i)));
      }
      byte[] nested = new byte[200_000];
      for (int i = 0; i < nested.length; i += 2) {
        nested[i] = 0x30;
        nested[i + 1] = (byte) 0x80;
      }

      assertThat(
              sealed("signed-data", Base64.getMimeEncoder().encodeToString(nested)).attachments())
          .hasSize(1);
    }

    private ParsedMail sealed(String type, String block) throws Unparsable {
      return parse(
          "From: a@b.c\nContent-Type: application/pkcs7-mime; smime-type="
              + type
              + "; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n"
              + block
              + "\n");
    }

    @Test
    void brokenTransferEncodingGivesWhatCanBeRead() throws Unparsable {
      assertThat(parse("Content-Transfer-Encoding: base64\n\nSGVs!bG8\n").text())
          .isEqualTo("Hello");
      assertThat(parse("Content-Transfer-Encoding: quoted-printable\n\na=20b=ZZ=\nc=").text())
          .isEqualTo("a b=ZZc");
      assertThat(parse("Content-Transfer-Encoding: x-none\n\nabc").text()).isEqualTo("abc");
    }

    @Test
    void veryLongTextIsAttachedWhole() throws Unparsable {
      ParsedMail mail = parse("From: a@b.c\n\n" + "word ".repeat(200_000));

      assertThat(mail.text()).hasSizeLessThanOrEqualTo(500_000);
      assertThat(mail.marks()).contains(MailMark.TEXT_SHORTENED);
      assertThat(mail.attachments())
          .singleElement()
          .extracting(MailPart::size)
          .isEqualTo(1_000_000);
    }
  }

  @Nested
  class Limits {

    private void assertRefused(byte[] mail, Unparsable.Reason reason) {
      assertThatThrownBy(() -> parser.parse(mail))
          .isInstanceOfSatisfying(Unparsable.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private void assertRefused(String mail, Unparsable.Reason reason) {
      assertRefused(mail.getBytes(StandardCharsets.US_ASCII), reason);
    }

    @Test
    void size() {
      assertRefused(new byte[(25 << 20) + 1], Unparsable.Reason.MESSAGE_TOO_LARGE);
    }

    @Test
    void header() {
      assertRefused("Subject: " + "x".repeat(70_000) + "\n\nx", Unparsable.Reason.HEADER_TOO_LARGE);
    }

    @Test
    void parts() {
      assertRefused(
          "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(501),
          Unparsable.Reason.TOO_MANY_PARTS);
    }

    @Test
    void millionsOfPartsAreNotEvenCounted() {
      assertRefused(
          "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n\n".repeat(4_000_000),
          Unparsable.Reason.TOO_MANY_PARTS);
    }

    /** Twenty times the memory that the mail itself has, if all of them were kept. */
    @Test
    void millionsOfHeadersOfAPartAreNotKept() throws Unparsable {
      var mail = "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + "X: y\n".repeat(2_000_000);

      assertThat(parser.parse(mail.getBytes(StandardCharsets.US_ASCII)).marks())
          .contains(MailMark.BROKEN_STRUCTURE);
    }

    @Test
    void depth() {
      String mail =
          IntStream.range(0, 30)
              .mapToObj(
                  i -> "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i))
              .collect(Collectors.joining());

      assertRefused(mail + "\nx", Unparsable.Reason.NESTED_TOO_DEEP);
    }

    @Test
    void recipients() {
      String to =
          IntStream.range(0, 1001)
              .mapToObj(i -> "p" + i + "@example.org")
              .collect(Collectors.joining(","));

      assertRefused("To: " + to + "\n\nx", Unparsable.Reason.TOO_MANY_RECIPIENTS);
    }

    @Test
    void whatIsNotReadIsStillRecognisedByItsHeader() {
      var mail = "From: Boss <boss@example.org>\nSubject: =?utf-8?q?Caf=C3=A9?=\n\nx";

      var envelope = parser.envelope(mail.getBytes(StandardCharsets.UTF_8));

      assertThat(envelope.from()).contains(new MailAddress("boss@example.org", "Boss"));
      assertThat(envelope.subject()).isEqualTo("Café");
      assertThat(parser.envelope("no header".getBytes(StandardCharsets.UTF_8)).subject()).isEmpty();
    }

    @Test
    void time() {
      MailParser hurried =
          new MailParser(
              new ParseLimits(1 << 20, 1 << 16, 500, 20, 1000, java.time.Duration.ofNanos(-1)));

      assertThatThrownBy(() -> hurried.parse(new byte[0]))
          .isInstanceOfSatisfying(
              Unparsable.class, e -> assertThat(e.reason()).isEqualTo(Unparsable.Reason.TOO_SLOW));
    }
  }
}
