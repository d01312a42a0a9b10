package org.handrail.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handrail.kernel.Sql;
import org.handrail.mail.mailbox.AfterFetch;
import org.handrail.mail.mailbox.ConnectionSecurity;
import org.handrail.mail.mailbox.MailboxQueries;
import org.handrail.mail.mailbox.MailboxRow;
import org.handrail.mail.mailbox.MailboxService;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;
import org.handrail.mail.mailbox.SaveMailbox;
import org.handrail.mail.outbox.AlarmRow;
import org.handrail.mail.outbox.OutboxFilter;
import org.handrail.mail.outbox.OutboxQueries;
import org.handrail.mail.outbox.OutboxRow;
import org.handrail.mail.outbox.OutboxService;
import org.handrail.mail.outbox.OutboxState;
import org.handrail.mail.outbox.Sending;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.Test;

/** What happens on the way to and from mail servers: refusals, crashes, floods, folders. */
class MailServersIT extends ContainerTest {

  /** As arquillian.xml sets it: higher than usual, since all tests write to strangers. */
  private static final int LIMIT_OF_DOMAIN = 400;

  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject private MailboxService mailboxes;
  @Inject private MailboxQueries mailboxQueries;
  @Inject private OutboxQueries outbox;
  @Inject private OutboxService decisions;
  @Inject private Sending sending;
  @Inject private Callers callers;
  @Inject private Sql sql;

  /** As at a full disk: the mail has left, and that cannot be written. */
  @Test
  void aMailWhoseMarkIsRefusedIsNotSentAgainAndMarkedLater() throws Exception {
    mailbox("Crash", "crash@handrail.example");
    MailFixture.account("carla@example.org");
    refuse("carla@example.org", "new.state = 'SENT'");

    write("carla@example.org", "crash@handrail.example", "Crash", 1);
    MailFixture.until("sent", SOON, () -> !MailFixture.inbox("carla@example.org").isEmpty());
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(() -> letTimePass("carla@example.org", Duration.ofHours(1)))
          .as("nothing else is sent while marks are refused")
          .isInstanceOf(EJBException.class);
    }
    assertThat(mailTo("carla@example.org").state()).isEqualTo(OutboxState.QUEUED);
    refuseNoMore();
    MailFixture.until("marked", SOON, () -> mailTo("carla@example.org").sentAt() != null);

    assertThat(MailFixture.inbox("carla@example.org")).hasSize(1);
  }

  @Test
  void aMailOfWhichNothingCanBeWrittenIsNotSentAtAll() throws Exception {
    mailbox("Full", "full@handrail.example");
    MailFixture.account("fiona@example.org");
    refuse("fiona@example.org", "true");

    write("fiona@example.org", "full@handrail.example", "Full", 1);
    MailFixture.until("queued", SOON, () -> !mailsTo("fiona@example.org").isEmpty());
    for (int timer = 0; timer < 5; timer++) {
      assertThatThrownBy(this::sendAll).isInstanceOf(EJBException.class);
    }
    assertThat(MailFixture.inbox("fiona@example.org")).isEmpty();
    refuseNoMore();

    MailFixture.until("sent", SOON, () -> mailTo("fiona@example.org").sentAt() != null);
    assertThat(MailFixture.inbox("fiona@example.org")).hasSize(1);
  }

  @Test
  void aMailThatWasSentWhenTheProcessEndedIsRepeatedWithItsMessageId() throws Exception {
    mailbox("Ended", "ended@handrail.example");
    MailFixture.account("edna@example.org");
    write("edna@example.org", "ended@handrail.example", "Ended", 1);
    MailFixture.until("sent", SOON, () -> !mailsTo("edna@example.org").isEmpty());
    MailFixture.until("marked", SOON, () -> mailTo("edna@example.org").sentAt() != null);

    run(
        """
        update outbox_mail set state = 'QUEUED', sent_at = null, due_at = now()
        where to_address = 'edna@example.org'
        """);
    MailFixture.until("marked", SOON, () -> mailTo("edna@example.org").sentAt() != null);

    List<MimeMessage> got = MailFixture.inbox("edna@example.org");
    assertThat(got).hasSize(2);
    assertThat(got.stream().map(MailServersIT::messageId).distinct()).hasSize(1);
  }

  /** PostgreSQL refuses, with the code of a full disk, what is written of mails to this address. */
  private void refuse(String address, String when) {
    run(
        """
        create or replace function disk_is_full() returns trigger language plpgsql as $$
        begin
          if new.to_address = '%s' and %s then
            raise exception 'could not extend file: No space left on device'
              using errcode = 'disk_full';
          end if;
          return new;
        end $$;
        create trigger disk_is_full before update on delivery
          for each row execute function disk_is_full()
        """
            .formatted(address, when));
  }

  private void sendAll() {
    while (sending.sendNext()) {
      // others' mails may be due as well
    }
  }

  private void refuseNoMore() {
    run("drop trigger disk_is_full on delivery");
  }

  @Test
  void aServerThatAcceptsAndSaysNothingKeepsNoOtherMailWaiting() throws Exception {
    mailbox("Lively", "lively@handrail.example");
    MailFixture.account("vera@example.org");
    try (var silent = new ServerSocket(0)) {
      for (int i = 1; i <= 3; i++) {
        save(
            null, fetchedFrom(silent, MailFixture.mailbox("Mute " + i, "mute" + i + "@x.example")));
      }
      try (var waiting = silent.accept()) {
        assertThat(waiting.isConnected()).isTrue();
        write("vera@example.org", "lively@handrail.example", "Lively", 1);

        MailFixture.until(
            "answered, long before the silence is given up",
            Duration.ofSeconds(20),
            () -> !MailFixture.inbox("vera@example.org").isEmpty());
      }
    }
  }

  @Test
  void aMailIsTriedLaterAndLaterForThreeDaysAndThenSentOrGivenUpByAPerson() throws Exception {
    var unreachable = unreachable(MailFixture.mailbox("Slow", "slow@handrail.example"));
    save(null, unreachable);
    MailFixture.account("sonja@example.org");

    write("sonja@example.org", "slow@handrail.example", "Slow", 1);
    for (long minutes : new long[] {1, 5, 15, 60, 60, 60}) {
      assertThat(pauseAfterAttempt("sonja@example.org")).isEqualTo(Duration.ofMinutes(minutes));
      letTimePass("sonja@example.org", Duration.ofMinutes(minutes));
    }
    run("update outbox_mail set attempts = 74 where to_address = 'sonja@example.org'");
    letTimePass("sonja@example.org", Duration.ofHours(1));

    MailFixture.until("given up", SOON, () -> state("sonja@example.org") == OutboxState.FAILED);
    assertThat(alarms()).contains("MAIL_FAILED sonja@example.org");
    long mail = mailTo("sonja@example.org").id();
    asSystem(() -> decisions.retry(mail));
    assertThat(pauseAfterAttempt("sonja@example.org")).isEqualTo(Duration.ofMinutes(1));
    asSystem(() -> decisions.cancel(mail));
    letTimePass("sonja@example.org", Duration.ofMinutes(1));
    assertThat(state("sonja@example.org")).isEqualTo(OutboxState.CANCELLED);

    save("Slow", MailFixture.mailbox("Slow", "slow@handrail.example"));
    asSystem(() -> decisions.retry(mail));
    MailFixture.until("sent", SOON, () -> state("sonja@example.org") == OutboxState.SENT);
    assertThat(MailFixture.inbox("sonja@example.org")).hasSize(1);
    assertThatThrownBy(() -> asSystem(() -> decisions.retry(mail)))
        .hasMessageContaining("mail.outbox.already-sent");
  }

  @Test
  void anAddressGetsTenAutomaticMailsInAQuarterOfAnHourAndFortyADay() throws Exception {
    mailbox("Chatty", "chatty@handrail.example");
    MailFixture.account("robot@example.org");

    write("robot@example.org", "chatty@handrail.example", "Chatty", 12);
    MailFixture.until("all answered", SOON, () -> mailsTo("robot@example.org").size() == 12);
    assertThat(count("robot@example.org", OutboxState.SILENCED)).isEqualTo(2);
    assertThat(asSystem(outbox::alarms))
        .filteredOn(alarm -> words(alarm).equals("TOO_MANY_MAILS robot@example.org"))
        .extracting(AlarmRow::times)
        .as("two within a minute count once")
        .containsExactly(1);

    letTimePass("robot@example.org", Duration.ofMinutes(16));
    repeatSent("robot@example.org", 29);
    write("robot@example.org", "chatty@handrail.example", "Chatty again", 2);

    MailFixture.until("both answered", SOON, () -> mailsTo("robot@example.org").size() == 43);
    assertThat(count("robot@example.org", OutboxState.SILENCED))
        .as("the fortieth of the day was sent, the next was not")
        .isEqualTo(3);
  }

  @Test
  void whatStandsBehindAPlusIsNoOtherInboxAndADomainOfStrangersGetsOnlySoMuch() throws Exception {
    mailbox("Victims", "victims@own.handrail.example");
    for (int i = 0; i < 12; i++) {
      write("victim+" + i + "@plus.example", "victims@own.handrail.example", "Plus " + i, 1);
    }
    MailFixture.until(
        "all answered",
        SOON,
        () -> outbox("plus.example", false) + outbox("plus.example", true) == 12);
    assertThat(outbox("plus.example", true)).as("kept back").isEqualTo(2);
    assertThat(alarms()).contains("TOO_MANY_MAILS victim@plus.example");

    sentTo("bomb.example", LIMIT_OF_DOMAIN - 1);
    sentTo("own.handrail.example", LIMIT_OF_DOMAIN + 1);
    for (int i = 0; i < 3; i++) {
      write("invented" + i + "@bomb.example", "victims@own.handrail.example", "Bomb", 1);
    }
    write("colleague@own.handrail.example", "victims@own.handrail.example", "Own", 1);
    MailFixture.until(
        "all answered",
        SOON,
        () ->
            outbox("bomb.example", false) + outbox("bomb.example", true) == LIMIT_OF_DOMAIN + 2
                && outbox("own.handrail.example", false) == LIMIT_OF_DOMAIN + 2);
    assertThat(outbox("bomb.example", true)).isEqualTo(2);
    assertThat(alarms()).contains("TOO_MANY_MAILS_TO_DOMAIN bomb.example");
  }

  /** Just now, to as many addresses. */
  private void sentTo(String domain, int times) {
    sql.run(
        handle ->
            handle.execute(
                """
                insert into outbox_mail (message_id, kind, automatic, to_address, to_name, subject,
                  html, text, state, due_at, created_at)
                select 'sent to ' || ? || n, 'ACKNOWLEDGEMENT', true, 'somebody' || n || '@' || ?, '',
                  'x', 'x', 'x', 'SENT', now(), now() from generate_series(1, ?) n
                """,
                domain,
                domain,
                times));
  }

  private long outbox(String domain, boolean silenced) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select count(*) from outbox_mail where to_domain = :d and (state = 'SILENCED') = :s")
                .bind("d", domain)
                .bind("s", silenced)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void aFetchedMessageIsMarkedMovedOrDeletedAsTheMailboxSays() throws Exception {
    mailbox("Seen", "seen@handrail.example");
    var moving = MailFixture.mailbox("Moving", "moving@handrail.example");
    MailFixture.folder("moving@handrail.example", "Done");
    save(null, with(moving, AfterFetch.MOVE, "Done"));
    save(null, with(MailFixture.mailbox("Gone", "gone@handrail.example"), AfterFetch.DELETE, null));

    for (String name : List.of("Seen", "Moving", "Gone")) {
      write("frieda@example.org", name.toLowerCase() + "@handrail.example", name, 1);
    }

    MailFixture.until("seen", SOON, () -> MailFixture.unseen("seen@handrail.example") == 0);
    assertThat(MailFixture.inbox("seen@handrail.example")).hasSize(1);
    MailFixture.until(
        "moved", SOON, () -> MailFixture.mails("moving@handrail.example", "Done").size() == 1);
    assertThat(MailFixture.inbox("moving@handrail.example")).isEmpty();
    MailFixture.until("deleted", SOON, () -> MailFixture.inbox("gone@handrail.example").isEmpty());
  }

  @Test
  void aMissingFolderToMoveToStopsNoMailAndIsMadeUpForLater() throws Exception {
    var moving = MailFixture.mailbox("Lost", "lost@handrail.example");
    save(null, with(moving, AfterFetch.MOVE, "Later"));

    write("frieda@example.org", "lost@handrail.example", "Lost", 2);

    MailFixture.until("both in the ledger", SOON, () -> row("Lost").fetched() == 2);
    MailFixture.until("told", SOON, () -> row("Lost").lastError() != null);
    MailFixture.folder("lost@handrail.example", "Later");
    MailFixture.until(
        "moved", SOON, () -> MailFixture.mails("lost@handrail.example", "Later").size() == 2);
    MailFixture.until("well again", SOON, () -> row("Lost").lastError() == null);
  }

  private void mailbox(String name, String address) {
    save(null, MailFixture.mailbox(name, address));
  }

  /** Adds a mailbox, or changes the one of this name. */
  private void save(String name, MailboxSettings settings) {
    Long id = name == null ? null : row(name).id();
    asSystem(() -> mailboxes.save(new SaveMailbox(id, null, settings, "secret", null)));
  }

  private static MailboxSettings with(MailboxSettings s, AfterFetch afterFetch, String moveTo) {
    return new MailboxSettings(
        s.name(),
        s.address(),
        s.displayName(),
        s.language(),
        s.teamId(),
        s.enabled(),
        s.incoming(),
        s.folder(),
        afterFetch,
        moveTo,
        s.checkSeconds(),
        s.outgoing(),
        s.plusAddressing());
  }

  private static MailboxSettings fetchedFrom(ServerSocket server, MailboxSettings s) {
    return new MailboxSettings(
        s.name(),
        s.address(),
        s.displayName(),
        s.language(),
        s.teamId(),
        s.enabled(),
        new Endpoint("127.0.0.1", server.getLocalPort(), ConnectionSecurity.NONE, s.address()),
        s.folder(),
        s.afterFetch(),
        s.moveTo(),
        s.checkSeconds(),
        s.outgoing(),
        s.plusAddressing());
  }

  /** With an outgoing server that does not listen. */
  private static MailboxSettings unreachable(MailboxSettings s) throws IOException {
    try (var closed = new ServerSocket(0)) {
      var nobody = new Endpoint("127.0.0.1", closed.getLocalPort(), ConnectionSecurity.NONE, "");
      return new MailboxSettings(
          s.name(),
          s.address(),
          s.displayName(),
          s.language(),
          s.teamId(),
          s.enabled(),
          s.incoming(),
          s.folder(),
          s.afterFetch(),
          s.moveTo(),
          s.checkSeconds(),
          nobody,
          s.plusAddressing());
    }
  }

  private static void write(String from, String to, String subject, int mails) throws IOException {
    for (int i = 1; i <= mails; i++) {
      MailFixture.send(
          from,
          to,
          """
          From: %s
          To: %s
          Subject: %s %d
          Message-ID: <%s-%d@example.org>

          Please help.
          """
              .formatted(from, to, subject, i, subject.replace(" ", ""), i));
    }
  }

  /** Waits for an attempt that failed; gives how long the mail then waits. */
  private Duration pauseAfterAttempt(String address) {
    MailFixture.until(
        "an attempt for " + address,
        SOON,
        () -> mailsTo(address).stream().anyMatch(mail -> mail.dueAt().isAfter(Instant.now())));
    var left = Duration.between(Instant.now(), mailTo(address).dueAt());
    return Duration.ofMinutes(left.plusSeconds(30).toMinutes());
  }

  /** Moves all that is known of these mails into the past, and looks at once what is due. */
  private void letTimePass(String address, Duration time) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update outbox_mail set due_at = due_at - :seconds * interval '1 second',
                      created_at = created_at - :seconds * interval '1 second'
                    where to_address = :address
                    """)
                .bind("seconds", time.toSeconds())
                .bind("address", address)
                .execute());
    run("update outgoing_server set due_at = now()");
    sending.sendNext();
  }

  /** As if so many more had left two hours ago. */
  private void repeatSent(String address, int times) {
    sql.run(
        handle ->
            handle.execute(
                """
                insert into outbox_mail (message_id, kind, automatic, to_address, to_name, subject,
                  html, text, state, due_at, created_at)
                select 'copy ' || n, 'ACKNOWLEDGEMENT', true, ?, '', 'x', 'x', 'x', 'SENT', now(),
                  now() - interval '2 hours' from generate_series(1, ?) n
                """,
                address,
                times));
  }

  private OutboxState state(String address) {
    return mailTo(address).state();
  }

  private OutboxRow mailTo(String address) {
    return mailsTo(address).get(0);
  }

  private long count(String address, OutboxState state) {
    return mailsTo(address).stream().filter(mail -> mail.state() == state).count();
  }

  private List<OutboxRow> mailsTo(String address) {
    var filter = new OutboxFilter(Optional.empty(), Optional.empty(), address);
    return asSystem(() -> outbox.page(filter, Optional.empty(), 100).rows());
  }

  private List<String> alarms() {
    return asSystem(outbox::alarms).stream().map(MailServersIT::words).toList();
  }

  private static String words(AlarmRow alarm) {
    return alarm.kind() + " " + alarm.subject();
  }

  private MailboxRow row(String name) {
    return asSystem(mailboxQueries::all).stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private void run(String statement) {
    sql.run(handle -> handle.execute(statement));
  }

  private void asSystem(Runnable work) {
    callers.runAs(Caller.system("test"), work);
  }

  private <T> T asSystem(Callable<T> work) {
    try {
      return callers.callAs(Caller.system("test"), work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
