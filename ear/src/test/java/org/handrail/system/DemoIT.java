package org.handrail.system;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /** What has nothing to show in a company that is well, and why. */
  private static final Map<String, String> WITHOUT_DATA =
      Map.ofEntries(
          entry("/admin/background-work", "no item has failed"),
          entry("/admin/sla-check", "every timer is what its history says"),
          entry("/admin/sla-drafts", "nobody is about to change what is promised"),
          entry("/admin/sla-tester", "answers when it is asked"),
          entry("/agent/sla-tester", "answers when it is asked"),
          entry("/admin/tokens", "everybody makes their own"),
          entry("/admin/mail-ledger", "the first mail is the one that the start suggests to send"),
          entry("/admin/outbox", "is filled by the answer to it"),
          entry("/admin/forecast", "is there after the first back-test, at night"),
          entry("/agent/forecast", "is there after the first back-test, at night"),
          entry("/manager/forecast", "is there after the first back-test, at night"));

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
    assertThat(number("select count(*) from account where password_hash not like '%:10000:%'"))
        .as("hashed thoroughly, although everybody knows them")
        .isZero();
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
  void ticketsAndTheirTimersAreWhatTheirHistorySays() throws Exception {
    new Staff(handrail.database()).hire("verifier", "ADMIN");
    Wait.until(
        "every timer is computed",
        () -> number("select count(*) from sla_ticket where computed_at is null") == 0);

    run("verify-tickets", "{}");
    run("verify-sla-clocks", "{\"parameters\": {\"sample\": \"0\"}}");

    assertThat(differences()).as("of tickets").isEmpty();
    assertThat(number("select count(*) from sla_difference")).isZero();

    change("update ticket set reopened = reopened + 1 where id = (select min(id) from ticket)");
    run("verify-tickets", "{}");
    assertThat(differences()).as("what was changed by hand").containsOnlyKeys("REOPENED");
    change("update ticket set reopened = reopened - 1 where id = (select min(id) from ticket)");
    run("verify-tickets", "{}");
    assertThat(differences()).as("when it is put right").isEmpty();
  }

  private static void run(String job, String request) throws Exception {
    var started =
        Http.post(handrail.uri("/api/v1/jobs/" + job + "/runs"), Staff.token("verifier"), request);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    Wait.until(
        job + " has ended",
        () ->
            number(
                    "select count(*) from job_run where job = '%s' and state <> 'COMPLETED'"
                        .formatted(job))
                == 0);
  }

  private static Map<String, Long> differences() throws Exception {
    var differences = new TreeMap<String, Long>();
    try (var connection = handrail.database().connect();
        var rows =
            connection
                .createStatement()
                .executeQuery("select field, count(*) from ticket_difference group by field")) {
      while (rows.next()) {
        differences.put(rows.getString(1), rows.getLong(2));
      }
    }
    return differences;
  }

  /** A new entry without data in the demo fails here: give it some, or say why it has none. */
  @Test
  void everyEntryOfTheNavigationShowsSomething() throws Exception {
    var adminPages = NavigationEntries.in("admin-navigation.xhtml");
    var agentPages = NavigationEntries.in("agent-navigation.xhtml");
    var leadPages = agentPages.stream().filter(page -> page.startsWith("/agent/")).toList();
    var managerPages = agentPages.stream().filter(page -> page.startsWith("/manager/")).toList();

    assertThat(adminPages).hasSizeGreaterThan(15);
    assertThat(leadPages).contains("/agent/queue", "/agent/board");
    Wait.until(
        "every timer is computed",
        () -> number("select count(*) from sla_ticket where computed_at is null") == 0);
    assertThat(NavigationEntries.withoutData(handrail, "admin", adminPages))
        .isSubsetOf(WITHOUT_DATA.keySet());
    assertThat(NavigationEntries.withoutData(handrail, "oksana", leadPages))
        .isSubsetOf(WITHOUT_DATA.keySet());
    assertThat(NavigationEntries.withoutData(handrail, "manager", managerPages))
        .isSubsetOf(WITHOUT_DATA.keySet());
    assertThat(
            NavigationEntries.withoutData(
                handrail, "emma", List.of("/portal/index", "/portal/tickets")))
        .isEmpty();
    assertThat(pages(adminPages, agentPages))
        .as("whatever is excused exists")
        .containsAll(WITHOUT_DATA.keySet());
  }

  private static Set<String> pages(List<String> some, List<String> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
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
