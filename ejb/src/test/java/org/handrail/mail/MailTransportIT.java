package org.handrail.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.handrail.kernel.Sql;
import org.handrail.mail.mailbox.ConnectionSecurity;
import org.handrail.mail.mailbox.MailboxService;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.mailbox.MailboxSettings.Endpoint;
import org.handrail.mail.mailbox.SaveMailbox;
import org.handrail.mail.outbox.SendingTransaction;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.Test;

/** How many connections mail takes, and whom a server that does not answer keeps waiting. */
class MailTransportIT extends ContainerTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** As FetchTimer has it. */
  private static final int MAILBOXES_AT_A_TIME = 6;

  @Inject private MailboxService mailboxes;
  @Inject private Callers callers;
  @Inject private Sql sql;

  @Test
  void manyMailsByOneServerLeaveOverOneConnection() throws Exception {
    MailFixture.account("batch@example.org");
    try (var counted = new ServerSocket(0)) {
      List<Socket> connections = forward(counted);
      save(outgoing("Batch", counted));

      queue("Batch", "batch@example.org", 30, "null");

      MailFixture.until("sent", SOON, () -> count("batch@example.org", "state = 'SENT'") == 30);
      assertThat(MailFixture.inbox("batch@example.org")).hasSize(30);
      assertThat(connections).hasSize(1);
    }
  }

  @Test
  void aServerThatAcceptsAndSaysNothingDelaysOnlyItsOwnMailsAndIsAskedOnce() throws Exception {
    MailFixture.account("dora@example.org");
    MailFixture.account("lars@example.org");
    save(MailFixture.mailbox("Living", "living@handrail.example"));
    var silent = new ServerSocket(0);
    save(outgoing("Dead", silent));

    queue("Dead", "dora@example.org", 5, "null");
    try (var held = silent.accept()) {
      assertThat(held.isConnected()).isTrue();
      queue("Living", "lars@example.org", 5, "null");
      MailFixture.until("sent", SOON, () -> count("lars@example.org", "state = 'SENT'") == 5);

      assertThat(count("dora@example.org", "attempts > 1")).isZero();
      silent.setSoTimeout(100);
      assertThat(accepted(silent)).as("further connections").isEmpty();
      silent.close();
    }

    MailFixture.until(
        "each counted as tried",
        SOON,
        () -> count("dora@example.org", "attempts = 1 and last_error is not null") == 5);
    assertThat(leftAlone("127.0.0.1:" + silent.getLocalPort())).isTrue();
  }

  @Test
  void manySilentMailboxesHoldAFixedNumberOfConnectionsAndNoneToTheDatabase() throws Exception {
    List<Socket> held = new ArrayList<>();
    try (var silent = new ServerSocket(0)) {
      for (int i = 1; i <= 12; i++) {
        save(incoming("Still " + i, silent));
      }
      silent.setSoTimeout(6000);
      held.addAll(accepted(silent));

      assertThat(held).hasSizeBetween(1, MAILBOXES_AT_A_TIME);
      assertThat(openTransactions()).isZero();
    } finally {
      run("update mailbox set enabled = false where name like 'Still %'");
      for (Socket socket : held) {
        socket.close();
      }
    }
  }

  /** In place of a mistake of ours: an answer to a mail without the references it must have. */
  @Test
  void aMistakeInOurCodeIsLoggedWithItsStackTraceAndAlarmsAndStopsNoOtherMail() throws Exception {
    MailFixture.account("bug@example.org");
    save(MailFixture.mailbox("Bug", "bugs@handrail.example"));
    List<LogRecord> log = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger(SendingTransaction.class.getName());
    Handler handler = into(log);
    logger.addHandler(handler);
    try {
      queue("Bug", "bug@example.org", 1, "'<question@example.org>'");
      queue("Bug", "bug@example.org", 1, "null");

      MailFixture.until("sent", SOON, () -> count("bug@example.org", "state = 'SENT'") == 1);
      MailFixture.until(
          "tried", SOON, () -> count("bug@example.org", "last_error is not null") == 1);
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(log)
        .filteredOn(record -> record.getThrown() instanceof NullPointerException)
        .singleElement()
        .satisfies(record -> assertThat(record.getThrown().getStackTrace()).isNotEmpty());
    assertThat(alarms()).isEqualTo(1);
    assertThat(count("bug@example.org", "state = 'QUEUED' and due_at > now()")).isEqualTo(1);
    assertThat(leftAlone(":" + MailFixture.server().getSmtp().getPort())).isFalse();
  }

  private void queue(String mailbox, String to, int mails, String inReplyTo) {
    run(
        """
        insert into outbox_mail (message_id, mailbox_id, kind, automatic, to_address, to_name, subject,
          html, text, in_reply_to, state, due_at, created_at)
        select '<' || gen_random_uuid() || '@handrail.example>', b.id, 'REPLY', false, '%s', '', 'x',
          'x', 'x', %s, 'QUEUED', now(), now()
        from mailbox b, generate_series(1, %d) n where b.name = '%s'
        """
            .formatted(to, inReplyTo, mails, mailbox));
  }

  private long count(String to, String condition) {
    return number(
        "select count(*) from outbox_mail where to_address = '" + to + "' and " + condition);
  }

  private long alarms() {
    return number(
        "select count(*) from mail_alarm where kind = 'SENDING_ERROR' and subject like 'REPLY: Null%'");
  }

  private boolean leftAlone(String server) {
    return number("select count(*) from outgoing_server where server like '%" + server + "'") == 1;
  }

  private long openTransactions() {
    return number(
        """
        select count(*) from pg_stat_activity
        where datname = current_database() and state = 'idle in transaction'
          and now() - state_change > interval '2 seconds'
        """);
  }

  private long number(String query) {
    return sql.query(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private void run(String statement) {
    sql.run(handle -> handle.execute(statement));
  }

  private void save(MailboxSettings settings) {
    callers.runAs(
        Caller.system("test"),
        () -> mailboxes.save(new SaveMailbox(null, null, settings, "secret", null)));
  }

  private static MailboxSettings outgoing(String name, ServerSocket server) {
    var s = MailFixture.mailbox(name, name.toLowerCase() + "@handrail.example");
    return with(s, s.incoming(), endpoint(server, ""));
  }

  private static MailboxSettings incoming(String name, ServerSocket server) {
    var s = MailFixture.mailbox(name, name.toLowerCase().replace(" ", "-") + "@handrail.example");
    return with(s, endpoint(server, "still"), s.outgoing());
  }

  private static Endpoint endpoint(ServerSocket server, String user) {
    return new Endpoint("127.0.0.1", server.getLocalPort(), ConnectionSecurity.NONE, user);
  }

  private static MailboxSettings with(MailboxSettings s, Endpoint incoming, Endpoint outgoing) {
    return new MailboxSettings(
        s.name(),
        s.address(),
        s.displayName(),
        s.language(),
        s.teamId(),
        s.enabled(),
        incoming,
        s.folder(),
        s.afterFetch(),
        s.moveTo(),
        s.checkSeconds(),
        outgoing,
        s.plusAddressing());
  }

  /** Passes everything on to the real server; gives the connections so far. */
  private static List<Socket> forward(ServerSocket server) {
    List<Socket> connections = new CopyOnWriteArrayList<>();
    daemon(
        () -> {
          while (true) {
            Socket client = server.accept();
            connections.add(client);
            var real = new Socket("127.0.0.1", MailFixture.server().getSmtp().getPort());
            daemon(() -> client.getInputStream().transferTo(real.getOutputStream()));
            daemon(() -> real.getInputStream().transferTo(client.getOutputStream()));
          }
        });
    return connections;
  }

  /** All that connect until none does for the time limit of the server. */
  private static List<Socket> accepted(ServerSocket server) throws IOException {
    List<Socket> connections = new ArrayList<>();
    try {
      while (true) {
        connections.add(server.accept());
      }
    } catch (SocketTimeoutException noMore) {
      return connections;
    }
  }

  private interface Talk {
    void run() throws IOException;
  }

  private static void daemon(Talk talk) {
    var thread =
        new Thread(
            () -> {
              try {
                talk.run();
              } catch (IOException closed) {
                // the test is over
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static Handler into(List<LogRecord> log) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        log.add(entry);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
