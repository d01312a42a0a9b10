package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.launch.Option;
import org.handrail.launch.testing.RunningHandrail;
import org.handrail.launch.testing.WebSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo as it is after its first start: a company made by commands, with a past. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

  @TempDir static Path folder;
  private static RunningHandrail handrail;

  @BeforeAll
  static void start() throws Exception {
    handrail = demo().start();
  }

  @AfterAll
  static void stop() {
    if (handrail != null) {
      handrail.close();
    }
  }

  @Test
  void theCompanyIsMadeByTheSetUpDocumentAndIsInTheAuditTrail() throws Exception {
    assertThat(
            number(
                """
                select count(*) from audit_record
                where actor = 'bootstrap' and action in ('account-created', 'organisation-created')
                """))
        .isEqualTo(14 + 4);
    assertThat(number("select count(*) from team")).isEqualTo(3);
    assertThat(number("select count(*) from team where restricted")).isEqualTo(1);
    assertThat(number("select count(distinct team_id) from membership")).isEqualTo(3);
    assertThat(number("select count(*) from team_manager")).isEqualTo(2);
    assertThat(number("select count(*) from category where team_id is null")).isZero();
  }

  @Test
  void everyPrintedAccountSignsInWithItsPassword() throws Exception {
    assertThat(handrail.output())
        .contains("Ada Lindqvist, admin (en)")
        .contains("Оксана Ткаченко, lead in Service Desk (level 1) (uk)")
        .contains("Emma Marlowe, asks (en)");
    var printed =
        handrail
            .output()
            .lines()
            .filter(line -> line.contains(" handrail-demo "))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    assertThat(printed).hasSize(14).startsWith("admin", "manager", "oksana");
    for (var login : printed) {
      var session = new WebSession(handrail.uri("/")).signIn(login, "handrail-demo");
      assertThat(session.get("/portal/").body()).as(login).doesNotContain("login:password");
    }
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
  void ticketsOfThePastWerePromisedWhatIsPromisedToday() throws Exception {
    assertThat(
            number(
                """
                select count(*) from ticket t where not exists (
                  select 1 from sla_definition d
                  where d.valid_from <= t.created_at and d.valid_from > timestamptz '1970-01-02')
                """))
        .isZero();
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
  @Order(Integer.MAX_VALUE)
  void theSecondStartChangesNothingButThePortsOfTheMailServer() throws Exception {
    change("update team set name = 'Help' where name = 'Service Desk'");
    long tickets = number("select count(*) from ticket");
    long audited = number("select count(*) from audit_record where actor = 'bootstrap'");
    handrail.close();

    handrail = demo().start();

    assertThat(number("select count(*) from ticket")).isEqualTo(tickets);
    assertThat(number("select count(*) from audit_record where actor = 'bootstrap'"))
        .as("the mailbox")
        .isEqualTo(audited + 1);
    assertThat(number("select imap_port from mailbox")).isEqualTo(handrail.imapPort());
    assertThat(Files.readString(folder.resolve("data/demo.yaml"))).doesNotContain("accounts");
  }

  private static RunningHandrail.Builder demo() {
    return RunningHandrail.in(folder.resolve("data"))
        .running(Path.of("../web/target/handrail.war"))
        .with(Option.DB_WAIT, "PT2M")
        .withDemo();
  }

  private static long number(String query) throws Exception {
    try (var connection = handrail.database().connect();
        var rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void change(String statement) throws Exception {
    try (var connection = handrail.database().connect()) {
      connection.createStatement().execute(statement);
    }
  }
}
