package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.handrail.launch.demo.DemoCompany;
import org.handrail.launch.demo.Halyard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's company in the real schema: the application's migrations, run by plain JDBC. */
class DemoMovesInTest {

  private static final Path MIGRATIONS = Path.of("../ejb/src/main/resources/db/migration");

  @TempDir private static Path folder;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void theCompanyMovesIn() throws Exception {
    postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
    try (var connection = postgres.database().connect()) {
      migrate(connection);
    }
    moveIn(3143);
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void someWeeksOfTicketsInEveryStateAreThere() throws Exception {
    assertThat(number("select count(*) from ticket")).isGreaterThan(400);
    assertThat(number("select count(distinct status_category) from ticket"))
        .isGreaterThanOrEqualTo(5);
    assertThat(number("select count(distinct ticket_id) from message"))
        .isEqualTo(number("select count(*) from ticket"));
  }

  @Test
  void thePriorityIsTheOneTheApplicationWouldHaveGiven() throws Exception {
    assertThat(
            number(
                """
                select count(*) from ticket
                where priority <> greatest(1,
                  (case impact when 'LOW' then 0 when 'MEDIUM' then 1 else 2 end)
                  + (case urgency when 'LOW' then 0 when 'MEDIUM' then 1 else 2 end))
                """))
        .isZero();
  }

  @Test
  void articlesAreFoundInThreeLanguages() throws Exception {
    assertThat(number("select count(distinct language) from article")).isEqualTo(3);
    assertThat(
            number("select count(*) from article where search @@ to_tsquery('english', 'printer')"))
        .isPositive();
  }

  @Test
  void oneOfThreeTeamsIsRestrictedAndAllHaveMembers() throws Exception {
    assertThat(number("select count(*) from team")).isEqualTo(3);
    assertThat(number("select count(*) from team where restricted")).isEqualTo(1);
    assertThat(number("select count(distinct team_id) from membership")).isEqualTo(3);
  }

  @Test
  void whatIsMailedGoesToTheServiceDesk() throws Exception {
    assertThat(
            number(
                """
                select count(*) from mailbox m join team t on t.id = m.team_id
                where t.name = 'Service Desk'
                """))
        .isEqualTo(1);
  }

  @Test
  void theSecondStartChangesNothingButThePortsOfTheMailServer() throws Exception {
    long before = number("select count(*) + sum(version) from ticket");

    moveIn(4143);

    assertThat(number("select count(*) + sum(version) from ticket")).isEqualTo(before);
    assertThat(number("select imap_port from mailbox")).isEqualTo(4143);
  }

  private static void moveIn(int imapPort) throws IOException, SQLException {
    try (var connection = postgres.database().connect()) {
      new Halyard().moveIn(connection, new DemoCompany.MailServer("127.0.0.1", 3025, imapPort));
    }
  }

  private static void migrate(Connection connection) throws IOException, SQLException {
    try (var files = Files.list(MIGRATIONS);
        var statement = connection.createStatement()) {
      for (var file : files.sorted().toList()) {
        statement.execute(Files.readString(file));
      }
    }
  }

  private static long number(String query) throws IOException, SQLException {
    try (var connection = postgres.database().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
