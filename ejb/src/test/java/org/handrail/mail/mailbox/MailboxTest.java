package org.handrail.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.handrail.kernel.DomainException;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "imap.attacker.example, 993, TLS, support",
    "imap.example.org, 143, TLS, support",
    "imap.example.org, 993, NONE, support",
    "imap.example.org, 993, TLS, somebody"
  })
  void aStoredPasswordIsForTheServerAndUserItWasEnteredFor(
      String host, int port, ConnectionSecurity security, String user) {
    var mailbox = new Mailbox(settings(AfterFetch.SEEN, null, IMAP), TUESDAY_9);
    mailbox.sealOutgoingPassword(new byte[] {1});
    var other = settings(AfterFetch.SEEN, null, new Endpoint(host, port, security, user));

    assertThatThrownBy(() -> mailbox.requirePasswordsFor(command(other, null)))
        .hasMessage("mail.mailbox.password-again {host=%s}", host);
    assertThatCode(() -> mailbox.requirePasswordsFor(command(other, "again")))
        .doesNotThrowAnyException();
  }

  @Test
  void aStoredPasswordStaysWhereNothingOfItsServerChanges() {
    var mailbox = new Mailbox(settings(AfterFetch.SEEN, null, IMAP), TUESDAY_9);
    mailbox.sealIncomingPassword(new byte[] {1});
    mailbox.sealOutgoingPassword(new byte[] {1});
    var same = new Endpoint(" IMAP.example.org", 993, ConnectionSecurity.TLS, "support ");
    var withoutUser = new Endpoint("relay.example.org", 25, ConnectionSecurity.NONE, "");

    assertThatCode(
            () -> {
              mailbox.requirePasswordsFor(command(settings(AfterFetch.SEEN, null, same), null));
              mailbox.requirePasswordsFor(command(settings(AfterFetch.SEEN, null, null), null));
              mailbox.requirePasswordsFor(
                  command(settings(AfterFetch.SEEN, null, withoutUser), null));
            })
        .doesNotThrowAnyException();
  }

  /** Own server, the common one for a while, then somebody else's as one's own. */
  @Test
  void aPasswordOfAServerThatWasTakenAwayIsNotForTheNext() {
    var mailbox = new Mailbox(settings(AfterFetch.SEEN, null, IMAP), TUESDAY_9);
    mailbox.sealOutgoingPassword(new byte[] {1});
    mailbox.change(settings(AfterFetch.SEEN, null, null));

    assertThatThrownBy(
            () -> mailbox.requirePasswordsFor(command(settings(AfterFetch.SEEN, null, IMAP), null)))
        .hasMessageContaining("mail.mailbox.password-again");
  }

  private static SaveMailbox command(MailboxSettings settings, String outgoingPassword) {
    return new SaveMailbox(1L, null, settings, null, outgoingPassword);
  }

  @Test
  void passwordsDoNotStandInTexts() {
    var server = new MailServer("h", 1, ConnectionSecurity.NONE, "u", "secret");
    var command =
        new SaveMailbox(null, null, settings(AfterFetch.SEEN, null, null), "secret", "secret");

    assertThat(server.toString() + command).doesNotContain("secret");
  }
}
