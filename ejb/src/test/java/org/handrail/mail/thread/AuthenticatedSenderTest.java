package org.handrail.mail.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.handrail.mail.parse.MailParser;
import org.handrail.mail.parse.ParseLimits;
import org.handrail.mail.parse.Unparsable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatedSenderTest {

  private static final String OURS = "mx.handrail.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.handrail.example; dmarc=pass (p=reject dis=none) header.from=handrail.example",
        "MX.handrail.example 1; spf=fail smtp.mailfrom=x.example; dkim=pass header.d=handrail.example header.s=k1",
        "mx.handrail.example; auth=pass (a (nested) login) smtp.auth=liam@handrail.example"
      })
  void proof(String results) throws Unparsable {
    assertThat(isProven("Authentication-Results: " + results)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.elsewhere.example; dmarc=pass header.from=handrail.example",
        "mx.handrail.example.evil.example; dmarc=pass header.from=handrail.example",
        "mx.handrail.example; none",
        "mx.handrail.example; dmarc=fail header.from=handrail.example",
        "mx.handrail.example; dmarc=pass header.from=evil.example",
        "mx.handrail.example; dkim=pass header.d=evil.example",
        "mx.handrail.example; dkim=fail (dkim=pass header.d=handrail.example) header.d=handrail.example",
        "mx.handrail.example; spf=pass smtp.mailfrom=handrail.example",
        "mx.handrail.example; auth=pass smtp.auth=other@handrail.example",
        "mx.handrail.example; x=y dmarc=pass header.from=handrail.example"
      })
  void noProof(String results) throws Unparsable {
    assertThat(isProven("Authentication-Results: " + results)).isFalse();
  }

  @Test
  void whatStandsBelowAnotherServersResultIsNotOurs() throws Unparsable {
    String forged =
        "Authentication-Results: mx.handrail.example; dmarc=pass header.from=handrail.example";

    assertThat(isProven("Authentication-Results: mx.handrail.example; dmarc=fail\n" + forged))
        .isFalse();
    assertThat(isProven("Authentication-Results: mx.isp.example; none\n" + forged)).isFalse();
    assertThat(isProven("X: y")).isFalse();
    assertThat(isProven(forged + "\nFrom: liam@handrail.example")).as("two senders").isFalse();
  }

  private static boolean isProven(String header) throws Unparsable {
    String mail = header + "\nFrom: Liam <liam@handrail.example>\n\nx";
    return AuthenticatedSender.isProven(
        new MailParser(ParseLimits.USUAL).parse(mail.getBytes(StandardCharsets.UTF_8)), OURS);
  }
}
