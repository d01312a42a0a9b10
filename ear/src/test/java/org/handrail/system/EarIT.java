package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.handrail.launch.Database;
import org.handrail.launch.EmbeddedPostgres;
import org.handrail.launch.testing.WebSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** handrail.ear on a real Payara Server, set up as docs/operations.md says. */
class EarIT {

  private static final Pattern SETUP_LINK =
      Pattern.compile("make the first administrator.* at (http\\S+/setup\\.xhtml\\?token=[\\w-]+)");
  private static final Duration TIME_FOR_A_JOB = Duration.ofSeconds(60);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  /** Those that are called within the outage for certain. */
  private static final List<String> QUICK_TIMERS =
      List.of(
          "pending-messages",
          "mail-fetch",
          "sla-sweep",
          "clock-notices",
          "job-runs",
          "clock-recomputation",
          "waiting-tickets",
          "forecast");

  private static final String PASSWORD = "correct horse battery staple";

  private static final String TIMER_SERVICE =
      "configs.config.server-config.ejb-container.ejb-timer-service.";

  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;
  private static PayaraDomain domain;
  private static WebSession administrator;

  @BeforeAll
  static void deploy() throws Exception {
    postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
    domain = PayaraDomain.create(folder.resolve("domains"));
    domain.addLibrary(driver());
    domain.start();
    domain.asadmin(
        "create-jdbc-connection-pool",
        "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
        "--restype=javax.sql.DataSource",
        "--maxpoolsize=40",
        "--isconnectvalidatereq=true",
        "--validationmethod=custom-validation",
        "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
        poolProperties(postgres.database()),
        "handrail");
    domain.asadmin("create-jdbc-resource", "--connectionpoolid=handrail", "jdbc/handrail");
    domain.asadmin(
        "set-batch-runtime-configuration",
        "--dataSourceLookupName=jdbc/handrail",
        "--tablePrefix=jbatch");
    domain.asadmin(
        "set",
        TIMER_SERVICE + "max-redeliveries=2147483647",
        TIMER_SERVICE + "redelivery-interval-internal-in-millis=5000");
    domain.asadmin(
        "create-system-properties", "handrail.base-url=" + escaped(domain.uri("").toString()));
    domain.restart();
    domain.asadmin(
        "deploy", "--name=handrail", Path.of("target/handrail.ear").toAbsolutePath().toString());
    administrator = firstAdministrator();
    var staff = new Staff(postgres.database());
    staff.hire("agent", "AGENT");
    staff.hire("requester", "REQUESTER");
    staff.hire("admin", "ADMIN");
  }

  /** By the link in the server's log. */
  private static WebSession firstAdministrator() throws Exception {
    var link = SETUP_LINK.matcher(domain.log());
    assertThat(link.find()).as("a link in the log").isTrue();
    var session = new WebSession(domain.uri("/"));
    session.submit(
        link.group(1),
        "setup",
        Map.of(
            "name",
            "Anna Kovalenko",
            "email",
            "anna@example.com",
            "first",
            PASSWORD,
            "second",
            PASSWORD),
        "submit");
    return session.signIn("anna@example.com", PASSWORD);
  }

  private static WebSession signedIn(String login) throws Exception {
    return new WebSession(domain.uri("/")).signIn(login, PASSWORD);
  }

  /** Colons separate the properties, so those of the URL are escaped. */
  private static String poolProperties(Database database) {
    return ("--property=url=%s:user=%s:password=%s"
            + ":connectTimeout=10:tcpKeepAlive=true:logServerErrorDetail=false")
        .formatted(escaped(database.url()), database.user(), database.password());
  }

  private static String escaped(String url) {
    return url.replace(":", "\\:");
  }

  private static Path driver() throws IOException {
    try (var jars =
        Files.newDirectoryStream(Path.of("../config/target/launcher"), "postgresql-*.jar")) {
      return jars.iterator().next();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (domain != null) {
      domain.stop();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void showsTheLoginPage() throws Exception {
    var page = Http.get(domain.uri("/login.xhtml"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Handrail");
    assertThat(page.headers().firstValue("X-Request-Id")).isPresent();
  }

  @Test
  void isReadyWithItsDatabase() throws Exception {
    assertThat(Http.get(domain.uri("/health/ready")).body()).contains("UP");
  }

  @Test
  void broughtTheSchemaUpToDate() throws Exception {
    assertThat(number("select count(*) from flyway_schema_history where success")).isPositive();
  }

  @Test
  void theFirstAdministratorAdministers() throws Exception {
    var accounts = administrator.get("/admin/accounts.xhtml");

    assertThat(accounts.statusCode()).isEqualTo(200);
    assertThat(accounts.body()).contains("Anna Kovalenko");
  }

  @Test
  void pagesAreForTheirRolesOnly() throws Exception {
    var requester = signedIn("requester");
    var agent = signedIn("agent");

    assertThat(requester.get("/portal/tickets.xhtml").statusCode()).isEqualTo(200);
    assertThat(requester.get("/agent/queue.xhtml").statusCode()).isEqualTo(403);
    assertThat(agent.get("/agent/queue.xhtml").statusCode()).isEqualTo(200);
    assertThat(agent.get("/admin/accounts.xhtml").statusCode()).isEqualTo(403);
  }

  @Test
  void theApiTakesATokenAndNoSession() throws Exception {
    assertThat(administrator.get("/api/v1/tickets").statusCode()).isEqualTo(401);
    assertThat(Http.get(api("/tickets"), Staff.token("requester")).statusCode()).isEqualTo(200);
  }

  @Test
  void aTicketAskedForByTheApiIsInTheQueueOfTheHelpdesk() throws Exception {
    var opened =
        Http.post(
            api("/tickets"),
            Staff.token("requester"),
            """
            {"subject": "The gate stays shut", "message": {"text": "A lorry waits before it."}}
            """);

    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    assertThat(signedIn("agent").get("/agent/queue.xhtml?view=all").body())
        .contains("The gate stays shut");
  }

  @Test
  void whatIsForTheOperatorIsNotForEverybody() throws Exception {
    assertThat(Http.get(domain.uri("/health")).body()).doesNotContain("checks");
    assertThat(Http.get(domain.uri("/metrics")).body()).doesNotContain("# TYPE");
    assertThat(Http.get(domain.uri("/openapi")).body()).doesNotContain("openapi: ");
  }

  @Test
  void theApiIsDescribedWithoutWhatNobodySaid() throws Exception {
    var description = administrator.get("/openapi").body();

    assertThat(description).contains("/api/v1/tickets").doesNotContain("maxProperties: 0");
    assertThat(description.split("\n- name: tickets\n")).as("the tag once").hasSize(2);
  }

  /** As on Payara Micro; PostgreSQL is stopped in order here, as for an upgrade of its own. */
  @Test
  void anOutageOfTheDatabaseIsToldAndEndsNothing() throws Exception {
    var agent = signedIn("agent");

    postgres.close();
    long begun = System.nanoTime();
    Wait.until("the load balancer is told", () -> Http.status(domain.uri("/health/ready")) == 503);
    while (System.nanoTime() - begun < HALF_A_MINUTE.toNanos()) {
      var page = agent.get("/agent/queue.xhtml");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("cannot reach its database");
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    postgres.restart();

    Wait.until("it is ready again", () -> Http.status(domain.uri("/health/ready")) == 200);
    assertThat(agent.get("/agent/queue.xhtml").statusCode()).as("the session lives").isEqualTo(200);
    for (String timer : QUICK_TIMERS) {
      Wait.until(timer, () -> domain.log().contains("timer " + timer + " works again"));
    }
    Wait.until("listens", () -> domain.log().contains("listening for signals works again"));
    Wait.until("the outbox is looked at", () -> domain.log().contains("outbox works again"));
  }

  @Test
  void aJobRunsAndIsRememberedInTheDatabase() throws Exception {
    var started = Http.post(api("/jobs/purge-expired/runs"), Staff.token("admin"), "{}");
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);

    await(() -> number("select count(*) from job_run where state = 'RUNNING'") == 0);

    assertThat(number("select count(*) from job_run where state = 'COMPLETED'")).isEqualTo(1);
    assertThat(number("select count(*) from jbatchexecutioninstancedata")).isPositive();
  }

  private static URI api(String path) {
    return domain.uri("/api/v1" + path);
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TIME_FOR_A_JOB.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("the deadline").isLessThan(deadline);
      LockSupport.parkNanos(100_000_000);
    }
  }

  private static long number(String query) throws Exception {
    try (var connection = postgres.database().connect();
        var row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
