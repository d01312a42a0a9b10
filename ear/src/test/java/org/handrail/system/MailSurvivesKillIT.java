package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.handrail.launch.Database;
import org.handrail.launch.testing.RunningHandrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power cuts in the middle of the mail: nothing may be lost, nothing doubled. */
class MailSurvivesKillIT {

  private static final Path WAR = Path.of("../web/target/handrail.war");
  private static final int KILLS = 20;
  private static final int MAILS_PER_ROUND = 8;
  private static final Duration TIME_FOR_A_ROUND = Duration.ofMinutes(3);

  @TempDir private Path folder;
  private RunningHandrail keeper;
  private Database database;
  private GreenMail mailServer;

  @BeforeEach
  void serversThatLiveOn() throws Exception {
    // keeps the database and leaves the mail to the node that is killed
    keeper =
        RunningHandrail.in(folder.resolve("keeper"))
            .running(WAR)
            .with("handrail.mail.timers", "false")
            .start();
    database = keeper.database();
    mailServer =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    mailServer.start();
    mailServer.setUser("support@handrail.example", "support", "");
  }

  @AfterEach
  void stop() {
    mailServer.stop();
    keeper.close();
  }

  @Test
  void twentyKillsInTheMiddleOfTheIntakeLoseAndDoubleNothing() throws Exception {
    var nodes = List.of(node("left"), node("right"));
    setUpMailbox();
    // while the one works until it is killed, the other is starting: no round waits for a whole
    // start
    var running = new ArrayDeque<>(List.of(nodes.get(0).launch(), nodes.get(1).launch()));

    for (int round = 0; round < KILLS; round++) {
      sendMails(round);
      long before = decided();
      int untilThen = 1 + round % (MAILS_PER_ROUND - 2);
      await("round " + round, () -> decided() >= before + untilThen);
      running.remove().kill();
      running.add(nodes.get(round % 2).launch());
    }

    await("the rest", () -> decided() == KILLS * MAILS_PER_ROUND);
    assertThat(running).anyMatch(RunningHandrail::isRunning);
    for (var last : running) {
      last.kill();
    }
    assertThat(number("select count(*) from inbound_mail where outcome = 'NEW_TICKET'"))
        .as("each mail became a ticket")
        .isEqualTo(KILLS * MAILS_PER_ROUND);
    assertThat(number("select count(distinct subject) from ticket"))
        .as("a ticket of its own")
        .isEqualTo(KILLS * MAILS_PER_ROUND);
    assertThat(number("select count(*) from ticket")).isEqualTo(KILLS * MAILS_PER_ROUND);
    assertThat(number("select count(*) from message")).isEqualTo(KILLS * MAILS_PER_ROUND);
    assertThat(number("select fetched from mailbox"))
        .as("what was counted and what is there")
        .isEqualTo(number("select count(*) from inbound_mail"));
  }

  private RunningHandrail.Builder node(String name) {
    return RunningHandrail.in(folder.resolve(name)).running(WAR).on(database);
  }

  private void sendMails(int round) {
    for (int i = 0; i < MAILS_PER_ROUND; i++) {
      GreenMailUtil.sendTextEmail(
          "support@handrail.example",
          "person%d@example.org".formatted(i),
          "round %d mail %d".formatted(round, i),
          "The printer is on fire.",
          mailServer.getSmtp().getServerSetup());
    }
  }

  private void setUpMailbox() throws SQLException {
    try (Connection connection = database.connect();
        var insert =
            connection.prepareStatement(
                """
                insert into mailbox (name, address, display_name, language, imap_host, imap_port,
                  imap_security, imap_user, check_seconds, smtp_host, smtp_port, smtp_security, created_at)
                values ('Support', 'support@handrail.example', 'Helpdesk', 'en', '127.0.0.1', ?,
                  'NONE', 'support', 1, '127.0.0.1', ?, 'NONE', now())
                """)) {
      insert.setInt(1, mailServer.getImap().getPort());
      insert.setInt(2, mailServer.getSmtp().getPort());
      insert.executeUpdate();
    }
  }

  private long decided() throws SQLException {
    return number("select count(*) from inbound_mail where outcome <> 'IN_PROGRESS'");
  }

  private long number(String query) throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** A condition that asks the database. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static void await(String what, Condition condition) throws SQLException {
    long deadline = System.nanoTime() + TIME_FOR_A_ROUND.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not in time: " + what);
      }
      LockSupport.parkNanos(10_000_000);
    }
  }
}
