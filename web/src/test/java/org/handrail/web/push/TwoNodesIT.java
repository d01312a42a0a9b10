package org.handrail.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.handrail.launch.EmbeddedPostgres;
import org.handrail.launch.testing.RunningHandrail;
import org.handrail.launch.testing.WebSession;
import org.handrail.web.browser.BrowserTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.primefaces.selenium.PrimeSelenium;

/**
 * Two servers on one database. What happens on one is seen on the pages of the other; when one
 * dies, the other goes on.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT extends BrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration A_MOMENT = Duration.ofMillis(100);
  private static final Pattern SETUP_LINK = Pattern.compile("http://\\S+(/setup\\.xhtml\\?\\S+)");
  private static final String ANNA = "anna@example.com";
  private static final String PASSWORD = "correct horse battery staple";
  private static final String ALL_TICKETS = "/agent/queue.xhtml?view=all";

  /** Anna answers what programs ask; she and a requester have a token each. */
  private static final String PEOPLE =
      """
      with t as (
        insert into team (name, level, strategy, created_at)
        values ('First line', 1, 'ROUND_ROBIN', now()) returning id),
      c as (insert into channel_team (channel, team_id) select 'API', id from t),
      m as (insert into membership (team_id, account_id) select t.id, a.id from t, account a),
      r as (insert into account_role (account_id, role) select id, 'AGENT' from account),
      p as (
        insert into person (name, language, time_zone, created_at)
        values ('Olena', 'en', 'Europe/Kyiv', now()) returning id),
      o as (
        insert into account (person_id, login, stamp, created_at)
        select id, 'olena', gen_random_uuid(), now() from p returning id),
      q as (insert into account_role (account_id, role) select id, 'REQUESTER' from o)
      insert into security_token (kind, hash, account_id, label, scope, created_at, expires_at)
      select 'api', sha256('annas-token-for-two-nodes'), id, 'test', 'admin', now(), now() + interval '1 day'
      from account
      union all
      select 'api', sha256('olenas-token-for-two-nodes'), id, 'test', 'admin', now(), now() + interval '1 day'
      from o
      """;

  private static final String MAILBOX =
      """
      insert into mailbox (name, address, display_name, language, imap_host, imap_port,
        imap_security, imap_user, check_seconds, smtp_host, smtp_port, smtp_security, created_at)
      values ('Support', 'support@example.com', 'Helpdesk', 'en', '127.0.0.1', %d,
        'NONE', 'support', 1, '127.0.0.1', %d, 'NONE', now())
      """;

  /**
   * Tickets of low priority get a tag when nobody has answered for an hour, and one a second later.
   */
  private static final String PROMISE =
      """
      insert into sla_definition (valid_from, made_by, definition)
      select now() - interval '2 hours', 'test', jsonb_set(definition,
        '{policies,0,byPriority,LOW,FIRST_RESPONSE}', '{"duration": "PT1H", "elapsed": true, "steps": [
          {"moment": {"when": "after-breach", "late": "PT0S"}, "action": {"what": "tag", "tag": "late"}},
          {"moment": {"when": "after-breach", "late": "PT1S"}, "action": {"what": "tag", "tag": "later"}}
        ]}')
      from sla_definition where id = 1
      """;

  private static final int WAITING = 60;

  /** Nearly an hour ago, so that one after the other is late in the half minute to come. */
  private static final String TICKETS_THAT_WAIT =
      """
      with t as (
        insert into ticket (subject, type, impact, urgency, priority, status_id, status_category,
          requester_id, channel, created_at, updated_at)
        select 'It waits', 'INCIDENT', 'LOW', 'LOW', 1, s.id, s.category, p.id, 'PORTAL',
          now() - interval '1 hour' + i * interval '0.5 seconds' + interval '2 seconds', now()
        from generate_series(1, %d) i, ticket_status s, person p
        where s.standard and s.category = 'NEW' and p.name = 'Olena' returning id, created_at)
      insert into sla_ticket (ticket_id, vip, next_action_at) select id, false, created_at from t
      """
          .formatted(WAITING);

  @TempDir private static Path folder;
  private static EmbeddedPostgres postgres;
  private static GreenMail mailServer;
  private static RunningHandrail first;
  private static RunningHandrail second;

  @BeforeAll
  static void twoNodesAndAnAgent() throws Exception {
    postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
    mailServer = mailServer();
    first = node("first").start();
    makeAnnaTheFirstAdministrator();
    run(PEOPLE);
    run(MAILBOX.formatted(mailServer.getImap().getPort(), mailServer.getSmtp().getPort()));
    second = node("second").start();
  }

  private static GreenMail mailServer() {
    var server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
    server.start();
    server.setUser("support@example.com", "support", "");
    return server;
  }

  private static RunningHandrail.Builder node(String name) throws Exception {
    return RunningHandrail.in(folder.resolve(name))
        .on(postgres.database())
        .with("handrail.password.iterations", "2048")
        .with("handrail.ticket.undo", "PT5S");
  }

  private static void makeAnnaTheFirstAdministrator() throws Exception {
    var link = SETUP_LINK.matcher(first.output());
    assertThat(link.find()).isTrue();
    new WebSession(first.uri("/"))
        .submit(
            link.group(1),
            "setup",
            Map.of("name", "Anna", "email", ANNA, "first", PASSWORD, "second", PASSWORD),
            "submit");
  }

  @AfterAll
  static void stop() throws Exception {
    first.close();
    second.close();
    mailServer.stop();
    postgres.close();
  }

  @Test
  @Order(1)
  void whatIsAskedAndAnsweredOnOneNodeAppearsOnOpenPagesOfTheOther() throws Exception {
    signInAt(second);

    openLive(second, ALL_TICKETS);
    var number = ask(first, "The scanner is blind");
    appears("The scanner is blind");

    openLive(second, ticket(number));
    post(
        first,
        "annas",
        "/tickets/" + number + "/replies",
        "{\"message\": {\"text\": \"Clean it\"}}");
    appears("Clean it");
  }

  @Test
  @Order(2)
  void whoSaysOnOneNodeThatTheyAreThereGetsWorkByTheOther() throws Exception {
    signInAt(first);

    openLive(first, ALL_TICKETS);
    become("Online");
    var mine = ask(second, "The gate is stuck");
    openLive(first, "/agent/queue.xhtml?view=mine");
    become("Away");
    var nobodys = ask(second, "The gate is loose");

    assertThat(ownersOf(mine)).isEqualTo(1);
    assertThat(ownersOf(nobodys)).isZero();
    appears("The gate is stuck");
  }

  @Test
  @Order(3)
  void aPageWhoseConnectionWasCutLooksAfresh() throws Exception {
    ask(second, "The window is shut");
    openLive(second, ALL_TICKETS);
    // nobody signals this: it stands for what happened while the page could not hear
    run(
        "update ticket set subject = 'The window is open', updated_at = now() + interval '1 s' "
            + "where subject = 'The window is shut'");

    cutTheConnection();

    appears("The window is open");
  }

  @Test
  @Order(4)
  void whenANodeDiesTheOtherSendsWhatWasWrittenThereAndGoesOn() throws Exception {
    var number = ask(second, "The lamp flickers");
    openLive(first, ticket(number));
    run(PROMISE);
    run(TICKETS_THAT_WAIT);
    await(() -> number("select count(*) from sla_step") > WAITING / 10);
    write("Which lamp is it?");
    // a page of the dying node would complain about its lost connection
    getWebDriver().get("about:blank");
    first.kill();

    openLive(second, ticket(number));
    appears("Which lamp is it?");
    openLive(second, ALL_TICKETS);
    GreenMailUtil.sendTextEmail(
        "support@example.com",
        "olena@example.com",
        "The door creaks",
        "It did not in summer.",
        mailServer.getSmtp().getServerSetup());
    appears("The door creaks");

    assertThat(number("select count(*) from message where text = 'Which lamp is it?'"))
        .isEqualTo(1);
    assertThat(number("select count(*) from ticket where subject = 'The door creaks'"))
        .isEqualTo(1);
    everyStepWasTakenOnceAndInTime();
  }

  /** Those of the dead node too: its locks ended with its connections. */
  private static void everyStepWasTakenOnceAndInTime() throws Exception {
    await(() -> number("select count(*) from sla_step") == 2 * WAITING);
    assertThat(number("select count(*) from sla_step where outcome <> 'DONE'")).isZero();
    assertThat(
            number(
                "select count(*) from ticket_history where kind = 'tag' and new_value like 'late%'"))
        .as("what the steps did, they did once")
        .isEqualTo(2 * WAITING);
    assertThat(
            number("select count(*) from sla_step where taken_at > planned_at + interval '10 s'"))
        .as("later than ten seconds")
        .isZero();
    assertThat(
            number(
                "select count(*) from sla_clock c join ticket t on t.id = c.ticket_id"
                    + " where c.breached_at = t.created_at + interval '1 hour'"))
        .as("breached as of the due")
        .isEqualTo(WAITING);
  }

  /** A condition that asks the database. */
  @FunctionalInterface
  private interface Fact {
    boolean holds() throws Exception;
  }

  private static void await(Fact fact) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.plus(PATIENCE).toNanos();
    while (!fact.holds()) {
      assertThat(System.nanoTime()).as("not in time").isLessThan(deadline);
      LockSupport.parkNanos(A_MOMENT.toNanos());
    }
  }

  private static String ask(RunningHandrail node, String subject) throws Exception {
    var opened =
        post(
            node,
            "olenas",
            "/tickets",
            "{\"subject\": \"%s\", \"message\": {\"text\": \"Since Monday.\"}}".formatted(subject));
    var number = Pattern.compile("\"number\":\"(HD-\\d+)\"").matcher(opened);
    assertThat(number.find()).as(opened).isTrue();
    return number.group(1);
  }

  private static String post(RunningHandrail node, String whose, String path, String json)
      throws Exception {
    var request =
        HttpRequest.newBuilder(node.uri("/api/v1" + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + whose + "-token-for-two-nodes")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return answer.body();
  }

  private void signInAt(RunningHandrail node) {
    getWebDriver().get(address(node, "/login.xhtml"));
    getWebDriver().findElement(By.id("login:name")).sendKeys(ANNA);
    getWebDriver().findElement(By.id("login:password")).sendKeys(PASSWORD);
    getWebDriver().findElement(By.id("login:submit")).click();
    waiting().until(driver -> !driver.getCurrentUrl().contains("/login.xhtml"));
  }

  /** By another name of this machine for each node: cookies do not know ports. */
  private static String address(RunningHandrail node, String path) {
    var uri = node.uri(path);
    return node == first ? uri.toString().replace("127.0.0.1", "localhost") : uri.toString();
  }

  private static String ticket(String number) {
    return "/agent/ticket.xhtml?number=" + number;
  }

  /** Returns once the page would hear of changes. */
  private void openLive(RunningHandrail node, String path) {
    getWebDriver().get(address(node, path));
    waiting().until(driver -> "true".equals(live()));
    PrimeSelenium.executeScript("window.neverReloaded = true");
  }

  private static String live() {
    return PrimeSelenium.executeScript("return document.documentElement.dataset.live");
  }

  /** Without a reload and without a hand at the mouse. */
  private void appears(String words) {
    waiting().until(driver -> driver.findElement(By.tagName("main")).getText().contains(words));
    assertThat(PrimeSelenium.<Boolean>executeScript("return window.neverReloaded === true"))
        .isTrue();
  }

  /** The page's own connection is out of reach, so it is opened once more within reach. */
  private void cutTheConnection() {
    PrimeSelenium.executeScript(
        """
        const page = new XMLHttpRequest();
        page.open('GET', location.href, false);
        page.send();
        const id = page.responseText.match(/push\\.init\\('([^']+)','[^']+','signals'/)[1];
        const real = window.WebSocket;
        window.WebSocket = function (url) {
          return (window.connection = new real(url));
        };
        faces.push.close(id);
        faces.push.open(id);
        window.connection.addEventListener('open', () => window.connection.close(), { once: true });
        """);
  }

  private void write(String words) {
    getWebDriver().findElement(By.id("editor")).sendKeys(words);
    PrimeSelenium.guardAjax(getWebDriver().findElement(By.id("composer:send"))).click();
    waiting().until(driver -> !driver.findElements(By.className("departing")).isEmpty());
  }

  private WebDriverWait waiting() {
    var wait = new WebDriverWait(getWebDriver(), PATIENCE, A_MOMENT);
    wait.ignoring(StaleElementReferenceException.class);
    return wait;
  }

  /** Whether somebody owns the ticket: 1 or 0. */
  private static long ownersOf(String number) throws Exception {
    return number(
        "select count(assignee_id) from ticket where number = " + number.replace("HD-", ""));
  }

  private static long number(String query) throws Exception {
    try (var connection = postgres.database().connect();
        var row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void run(String statement) throws Exception {
    try (var connection = postgres.database().connect();
        var work = connection.createStatement()) {
      work.execute(statement);
    }
  }
}
