package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.launch.Database;
import org.handrail.launch.ExitCode;
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

/** One running Handrail, and what is true while it runs and when it is stopped at last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningLauncherIT {

  private static final Path WAR = Path.of("../web/target/handrail.war");

  /** An address of this machine too: anyone who connects from it is a proxy. */
  private static final String PROXY = "127.0.0.2";

  private static final int SLOW = 250;

  @TempDir static Path folder;
  private static RunningHandrail handrail;
  private static GreenMail mailServer;

  @BeforeAll
  static void start() throws Exception {
    mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mailServer.start();
    handrail =
        RunningHandrail.in(folder.resolve("data"))
            .running(WAR)
            .with(Option.DB_WAIT, "PT2M")
            .with("handrail.smtp.host", "127.0.0.1")
            .with("handrail.smtp.port", String.valueOf(mailServer.getSmtp().getPort()))
            .with("handrail.smtp.security", "NONE")
            .with("handrail.http.trusted-proxies", PROXY)
            .start();
  }

  @AfterAll
  static void stop() {
    if (handrail != null) {
      handrail.close();
    }
    mailServer.stop();
  }

  @Test
  void healthMetricsAndApiDescriptionAreForTheOperatorOnly() throws Exception {
    // to the outside they are addresses like any other: anyone who is unknown is asked to sign in
    assertThat(Http.status(handrail.uri("/metrics"))).isEqualTo(302);
    assertThat(Http.status(handrail.uri("/openapi"))).isEqualTo(302);
    assertThat(Http.get(handrail.uri("/metrics")).body()).doesNotContain("# TYPE");
    assertThat(Http.get(handrail.uri("/openapi")).body()).doesNotContain("openapi: ");
    assertThat(Http.get(handrail.uri("/health")).body()).doesNotContain("checks");

    assertThat(Http.get(handrail.managementUri("/health")).body()).contains("checks");
    assertThat(Http.status(handrail.managementUri("/metrics"))).isEqualTo(200);
  }

  @Test
  void slowBodiesKeepNobodyElseWaitingAndAreCutOff() throws Exception {
    var slow = new ArrayList<RawConnection>();
    try {
      for (int i = 0; i < SLOW; i++) {
        slow.add(RawConnection.to(handrail.uri("/"), "127.0.0.1"));
        slow.get(i)
            .send(
                "POST /login.xhtml HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/x-www-form-urlencoded",
                // some are gathered, some would be read by the application as they come
                "Content-Length: " + (i % 2 == 0 ? 100_000 : 1_000_000),
                "",
                "a=");
      }

      assertThat(Http.status(handrail.uri("/login.xhtml"))).isEqualTo(200);
      assertThat(Http.status(handrail.uri("/health/ready"))).isEqualTo(200);
      assertThat(Http.status(handrail.managementUri("/health"))).isEqualTo(200);
      assertThat(new WebSession(handrail.uri("/")).get("/forgotten.xhtml").statusCode())
          .isEqualTo(200);
      for (var one : slow) {
        assertThat(one.endsWithin(Duration.ofSeconds(40))).as("cut off").isTrue();
      }
    } finally {
      for (var one : slow) {
        one.close();
      }
    }
    assertThat(Http.status(handrail.uri("/login.xhtml"))).isEqualTo(200);
  }

  @Test
  void aTrustedProxySaysThatTheClientSpeaksTls() throws Exception {
    var page = answerTo("/login.xhtml", PROXY, "X-Forwarded-Proto: https");
    assertThat(page).containsPattern("Set-Cookie: handrail=[^\\r\\n]*; Secure");
    assertThat(page).contains("Strict-Transport-Security: ");

    assertThat(answerTo("/portal/", PROXY, "X-Forwarded-Proto: https"))
        .contains("Location: https://help.example.com/login.xhtml");
    assertThat(answerTo("/portal/", PROXY, "Forwarded: for=192.0.2.7;proto=https;host=h.example"))
        .contains("Location: https://h.example/login.xhtml");
    assertThat(answerTo("/portal/", PROXY, "X-Forwarded-Proto: http"))
        .contains("Location: http://help.example.com/login.xhtml");
  }

  @Test
  void whatAnybodyElseSaysOfTlsIsNotBelieved() throws Exception {
    var page = answerTo("/login.xhtml", "127.0.0.1", "X-Forwarded-Proto: https");

    assertThat(page).contains("Set-Cookie: handrail=").doesNotContain("; Secure");
    assertThat(page).doesNotContain("Strict-Transport-Security");
    assertThat(answerTo("/portal/", "127.0.0.1", "X-Forwarded-Host: evil.example"))
        .contains("Location: http://help.example.com/login.xhtml");
  }

  @Test
  void whatIsNoRequestIsAnsweredWithoutTheServersName() throws Exception {
    try (var connection = RawConnection.to(handrail.uri("/"), "127.0.0.1")) {
      connection.send("GET / HTTP/9.9", "Host: localhost", "", "");

      assertThat(connection.answer()).startsWith("HTTP/1.1 505").doesNotContain("Server:");
    }
  }

  private static String answerTo(String path, String from, String header) throws Exception {
    try (var connection = RawConnection.to(handrail.uri("/"), from)) {
      connection.send(
          "GET " + path + " HTTP/1.1",
          "Host: help.example.com",
          header,
          "Connection: close",
          "",
          "");
      return connection.answer();
    }
  }

  @Test
  void theManagementPortShowsNothingOfTheApplication() throws Exception {
    assertThat(Http.status(handrail.managementUri("/login.xhtml"))).isEqualTo(404);
  }

  @Test
  void anotherProcessDoesNotGetTheDataFolder() throws Exception {
    var second = RunningHandrail.in(folder.resolve("data")).running(WAR).launch();

    assertThat(second.exitCode()).isEqualTo(ExitCode.DATA_FOLDER_IN_USE.number());
    assertThat(second.output()).contains("is in use by another Handrail process");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    String port = String.valueOf(handrail.uri("/").getPort());
    var second =
        RunningHandrail.in(folder.resolve("other"))
            .running(WAR)
            .with(Option.HTTP_PORT, port)
            .launch();

    assertThat(second.exitCode()).isEqualTo(ExitCode.PORT_TAKEN.number());
    assertThat(second.output()).contains(port).contains("handrail.http.port");
  }

  @Test
  void aWrongDatabasePasswordIsWaitedForThenNamedWithoutShowingIt() throws Exception {
    var real = handrail.database();
    var second =
        RunningHandrail.in(folder.resolve("refused"))
            .running(WAR)
            .on(new Database(real.url(), real.user(), "a-wrong-secret"))
            .with(Option.DB_WAIT, "PT2S")
            .launch();

    assertThat(second.exitCode()).isEqualTo(ExitCode.DATABASE_LOGIN_REFUSED.number());
    assertThat(second.output())
        .contains("refuses user \"handrail\"")
        .contains("trying again for 2 s")
        .doesNotContain("a-wrong-secret");
  }

  @Test
  void anEmptyInstallationGivesALinkForItsFirstAdministratorOnceOnTheConsole() throws Exception {
    var link =
        Pattern.compile("http://\\S+/setup\\.xhtml\\?token=(\\S+)").matcher(handrail.output());

    assertThat(link.find()).isTrue();
    assertThat(isStored(link.group(1))).isTrue();
    assertThat(link.find()).as("a second time").isFalse();
    assertThat(Files.readString(folder.resolve("data/log/handrail.0.log")))
        .doesNotContain("token=");
  }

  private static boolean isStored(String token) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes());
    try (var connection = handrail.database().connect();
        var statement =
            connection.prepareStatement(
                "select from security_token where kind = 'first-admin' and hash = ?")) {
      statement.setBytes(1, hash);
      return statement.executeQuery().next();
    }
  }

  @Test
  void theEmbeddedDatabaseIsDurableAndItsUserNoSuperuser() throws Exception {
    try (var connection = handrail.database().connect();
        var row =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select current_setting('fsync'), current_setting('full_page_writes'),
                      current_setting('listen_addresses'), current_setting('is_superuser')
                    """)) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("on");
      assertThat(row.getString(2)).isEqualTo("on");
      assertThat(row.getString(3)).isEqualTo("127.0.0.1");
      assertThat(row.getString(4)).isEqualTo("off");
    }
  }

  /**
   * The embedded database dies and cannot be started again for half a minute. Server, timers, pool,
   * listener and outbox must go on by themselves as soon as it can.
   */
  @Test
  void anOutageOfTheDatabaseIsToldAndEndsNothing() throws Exception {
    long linesBefore = log().lines().count();
    try (var outage = new Outage(folder.resolve("data/postgres/cluster"))) {
      outage.begin();
      Wait.until("the load balancer is told", () -> ready() == 503);
      peopleAndProgramsAreTold();
      outage.lastsUntilHalfAMinuteIsOver(
          () -> assertThat(Http.status(handrail.uri("/api/v1/tickets"))).isIn(401, 503));
      assertThat(Http.get(handrail.managementUri("/health")).body())
          .contains("the database is away")
          .doesNotContain("jdbc", "Exception");
    }

    Wait.until("it is ready again", () -> ready() == 200);
    var restored = Instant.now();
    assertThat(log().lines().count() - linesBefore).as("lines of the log").isLessThan(2_000);
    Wait.until("listens again", () -> log().contains("listening for signals works again"));
    queueMail("after the outage");
    Wait.until("the mail has left", () -> mailServer.getReceivedMessages().length == 1);
    Wait.until("every timer works", () -> allTimersWorkedSince(restored));
    assertThat(handrail.output()).contains("the embedded database runs again");
  }

  /**
   * Requests, mails and a job are in the middle of it; nothing of that may end in a stack trace.
   */
  @Test
  @Order(Integer.MAX_VALUE)
  void aStopUnderLoadIsOrderly() throws Exception {
    new Staff(handrail.database()).hire("busy", "ADMIN");
    for (int mail = 0; mail < 300; mail++) {
      queueMail("mail " + mail);
    }
    var load = new Load(handrail.uri("/"), "busy");
    assertThat(
            Http.post(
                    handrail.uri("/api/v1/jobs/verify-sla-clocks/runs"), Staff.token("busy"), "{}")
                .statusCode())
        .isEqualTo(201);
    load.begin();
    Wait.until("the load is on", () -> load.answers() > 50);
    long linesBefore = log().lines().count();

    int exitCode = handrail.stop();
    load.end();

    var lines = log().lines().skip(linesBefore).toList();
    assertThat(exitCode).isZero();
    assertThat(lines).as("stack traces").noneMatch(line -> line.startsWith("\t"));
    assertThat(lines)
        .as("complaints")
        .noneMatch(line -> line.matches("\\S+ \\S+ (SEVERE|WARNING) .*"));
    assertThat(load.failures()).as("answers that are no answers").isEmpty();
  }

  private static void peopleAndProgramsAreTold() throws Exception {
    var page = Http.get(handrail.uri("/setup.xhtml?token=unknown"));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body()).contains("cannot reach its database");

    var problem = Http.get(handrail.uri("/api/v1/tickets"), Staff.token("nobody"));
    assertThat(problem.statusCode()).isEqualTo(503);
    assertThat(problem.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(problem.body()).contains("\"api.database-away\"").doesNotContain("Exception");
  }

  private static int ready() throws Exception {
    return Http.status(handrail.uri("/health/ready"));
  }

  private static String log() throws Exception {
    return Files.readString(folder.resolve("data/log/handrail.0.log"));
  }

  private static void queueMail(String subject) throws Exception {
    try (var connection = handrail.database().connect();
        var insert =
            connection.prepareStatement(
                """
                insert into outbox_mail (message_id, kind, automatic, to_address, to_name, subject,
                  html, text, state, due_at, created_at)
                values (?, 'ACKNOWLEDGEMENT', false, 'olena@example.com', 'Olena', ?, '<p>x</p>', 'x',
                  'QUEUED', now(), now())
                """)) {
      insert.setString(1, "<" + UUID.randomUUID() + "@example.com>");
      insert.setString(2, subject);
      insert.executeUpdate();
    }
  }

  private static boolean allTimersWorkedSince(Instant instant) throws Exception {
    var metrics = Http.get(handrail.managementUri("/metrics")).body();
    long seconds = Duration.between(instant, Instant.now()).toSeconds();
    var ages = values(metrics, "handrail_timer_age_seconds");
    assertThat(ages).hasSizeGreaterThan(15);
    return ages.stream().allMatch(age -> age < seconds)
        && values(metrics, "handrail_timer_failures").stream().allMatch(count -> count == 0);
  }

  private static List<Double> values(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + "{"))
        .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .toList();
  }

  @Test
  void theDataFolderAndItsPasswordsAreTheOwnersAlone() throws Exception {
    assertThat(permissions("data")).isEqualTo("rwx------");
    assertThat(permissions("data/postgres/handrail.password")).isEqualTo("rw-------");
    assertThat(permissions("data/postgres/postgres.password")).isEqualTo("rw-------");
  }

  private static String permissions(String path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
  }
}
