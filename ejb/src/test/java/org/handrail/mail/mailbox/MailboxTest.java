package org.handrail.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.handrail.kernel.DomainException;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private static final Instant TUESDAY_9 = Instant.parse("2026-03-03T09:00:00Z");
  private static final Endpoint IMAP =
      new Endpoint("imap.example.org", 993, ConnectionSecurity.TLS, "support");

  private static MailboxSettings settings(AfterFetch afterFetch, String moveTo, Endpoint outgoing) {
    return new MailboxSettings(
        "Support",
        " Support@Example.org ",
        "Helpdesk",
        "uk",
        null,
        true,
        IMAP,
        "INBOX",
        afterFetch,
        moveTo,
        15,
        outgoing,
        false);
  }

  @Test
  void addressIsKeptInLowerCase() {
    var mailbox = new Mailbox(settings(AfterFetch.SEEN, null, null), TUESDAY_9);

    assertThat(mailbox.address()).isEqualTo("support@example.org");
  }

  @Test
  void movingNeedsAFolderToMoveTo() {
    assertThatThrownBy(() -> new Mailbox(settings(AfterFetch.MOVE, " ", null), TUESDAY_9))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("mail.mailbox.incomplete")
        .hasMessageContaining("moveTo");
  }

  @Test
  void anOutgoingServerWithoutHostIsNone() {
    var blank = new Endpoint(" ", 587, ConnectionSecurity.STARTTLS, "support");

    assertThat(new Mailbox(settings(AfterFetch.SEEN, null, blank), TUESDAY_9).outgoing()).isEmpty();
  }

  @Test
  void passwordsDoNotStandInTexts() {
    var server = new MailServer("h", 1, ConnectionSecurity.NONE, "u", "secret");
    var command =
        new SaveMailbox(null, null, settings(AfterFetch.SEEN, null, null), "secret", "secret");

    assertThat(server.toString() + command).doesNotContain("secret");
  }
}
