package org.handrail.mail.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKeyTest {

  private static final String MAIL =
      "From: anna@example.org\nSubject: Blue\n screen\nMessage-ID: <b@example.org>\n\nIt is blue.\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Received: from a by b; Mon, 30 Nov 2026 20:30:01 +0200\n" + MAIL,
        "Return-Path: <list@example.org>\nDelivered-To: it@handrail.example\nX-Spam: no\n" + MAIL,
        "Authentication-Results: mx; dkim=pass\nARC-Seal: i=1; x\n" + MAIL,
        "From: anna@example.org\r\nMESSAGE-ID: <b@example.org>\r\nSubject:  Blue screen\r\n\r\nIt is blue.\r\n\r\n"
      })
  void tracesOfTheWayMakeNoOtherMail(String other) {
    assertThat(key(other)).isPresent().isEqualTo(key(MAIL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: anna@example.org\nSubject: Blue screen\nMessage-ID: <c@example.org>\n\nIt is blue.",
        "From: anna@example.org\nSubject: Blue screen\nMessage-ID: <b@example.org>\n\nIt is green.",
        "From: ivan@example.org\nSubject: Blue screen\nMessage-ID: <b@example.org>\n\nIt is blue.",
        "From: anna@example.org\nSubject: Red screen\nMessage-ID: <b@example.org>\n\nIt is blue."
      })
  void otherWordsDo(String other) {
    assertThat(key(other)).isPresent().isNotEqualTo(key(MAIL));
  }

  @Test
  void whoNamesNeitherMayMeanTheSameWordsTwice() {
    assertThat(key("From: scanner@example.org\nSubject: Scan\n\nSee the file.")).isEmpty();
    assertThat(key("")).isEmpty();
  }

  private static Optional<String> key(String mail) {
    return ContentKey.of(mail.getBytes(StandardCharsets.UTF_8))
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1));
  }
}
