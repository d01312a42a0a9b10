package org.handrail.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.handrail.launch.demo.DemoCompany;
import org.handrail.launch.demo.DemoMailServer;
import org.handrail.launch.log.LogFiles;

/**
 * Starts everything in order, waits until it is told to stop, and stops it in the opposite order:
 * data folder, database, mail server of the demo, server.
 */
public final class Launcher {

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final CountDownLatch stopRequested = new CountDownLatch(1);
  private final Configuration configuration;
  private final Console console;
  private final Thread starter = Thread.currentThread();
  private volatile StartFailure end;
  private volatile StopLimit limit;

  private Launcher(Configuration configuration, Console console) {
    this.configuration = configuration;
    this.console = console;
  }

  public static void main(String[] arguments) {
    var console = new Console(System.out, System.err);
    // the console is ours alone: the server prints odd lines there besides its log
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    int code = run(console, arguments).number();
    ClassArchive.given().ifPresent(ClassArchive::acquit);
    // all is stopped; an exit would let the server's hook try to stop it once more, with a line
    Runtime.getRuntime().halt(code);
  }

  private static ExitCode run(Console console, String... arguments) {
    try {
      var home = Path.of(System.getProperty("handrail.home", "")).toAbsolutePath();
      var configuration = Configuration.of(home, System.getenv(), arguments);
      var known = new KnownSettings(ApplicationSettings.in(configuration.path(Option.WAR)));
      if (configuration.asksForHelp()) {
        console.help(known);
      } else {
        known.requireKnown(configuration.keys());
        known.unknownVariables(System.getenv().keySet()).forEach(console::complain);
        new Launcher(configuration.withFiles(known.inFiles(System.getenv())), console).run();
      }
      return ExitCode.STOPPED;
    } catch (StartFailure e) {
      console.complain(e.getMessage());
      return e.exitCode();
    } catch (Exception e) {
      console.complain("unexpected: " + e);
      e.printStackTrace();
      return ExitCode.UNEXPECTED;
    }
  }

  private void run() throws Exception {
    limit = new StopLimit(StopLimit.LONGEST_STOP, console::complain);
    HeapWatch.start();
    StopSignal.onStop(
        () -> {
          limit.begin();
          stopRequested.countDown();
          starter.interrupt();
        });
    try {
      start();
      stopRequested.await();
    } catch (Exception e) {
      // whatever a start does that is interrupted by the wish to stop
      if (stopRequested.getCount() > 0) {
        throw e;
      }
    } finally {
      stop();
    }
    if (end != null) {
      throw end;
    }
  }

  private void start() throws StartFailure, IOException, InterruptedException, SQLException {
    requireFree(Option.HTTP_PORT, Option.HTTP_ADDRESS);
    requireFree(Option.MANAGEMENT_PORT, Option.MANAGEMENT_ADDRESS);
    var data = keep(DataFolder.open(configuration.path(Option.DATA_DIR), Version.HANDRAIL));
    var database = database(data);
    requireConnections(database);
    publish(database);
    if (configuration.isOn(Option.DEMO)) {
      startDemo(data, database);
    } else {
      startServer(data);
      FirstAdministrator.link(database, baseUrl()).ifPresent(console::firstAdministrator);
    }
    console.ready(baseUrl());
    ClassArchive.given().ifPresent(archive -> keep(archive).makeIfUnused());
  }

  private void requireFree(Option port, Option address) throws StartFailure {
    Ports.requireFree(port, configuration.text(address), configuration.port(port));
  }

  private Database database(DataFolder data)
      throws StartFailure, IOException, InterruptedException {
    if (configuration.given(Option.DB_URL).isEmpty()) {
      return watched(keep(EmbeddedPostgres.start(data.resolve("postgres"), maxConnections())))
          .database();
    }
    var database =
        new Database(
            configuration.text(Option.DB_URL),
            configuration.text(Option.DB_USER),
            configuration.text(Option.DB_PASSWORD));
    database.await(configuration.duration(Option.DB_WAIT), console::say);
    return database;
  }

  private void requireConnections(Database database) throws StartFailure, SQLException {
    boolean embedded = configuration.given(Option.DB_URL).isEmpty();
    var limit = embedded ? Option.DB_MAX_CONNECTIONS.key() : "max_connections of the database";
    try (Connection connection = database.connect()) {
      var budget =
          ConnectionBudget.of(
              connection,
              pool(),
              ConnectionBudget.nameOfNode(configuration.text(Option.HTTP_PORT)));
      budget.requireRoomForThisNode(limit);
      budget.tooManyNodes(limit).ifPresent(console::complain);
    }
  }

  private int maxConnections() throws StartFailure {
    return configuration.number(
        Option.DB_MAX_CONNECTIONS,
        ConnectionBudget.SMALLEST_POOL,
        10 * ConnectionBudget.LARGEST_POOL);
  }

  private int pool() throws StartFailure {
    return configuration.number(
        Option.DB_POOL, ConnectionBudget.SMALLEST_POOL, ConnectionBudget.LARGEST_POOL);
  }

  private EmbeddedPostgres watched(EmbeddedPostgres postgres) throws StartFailure {
    keep(
        PostgresWatch.over(
            postgres, configuration.duration(Option.DB_WAIT), this::warn, this::endFor));
    return postgres;
  }

  /** The console tells the operator who started it, the log everybody who looks later. */
  private void warn(String sentence) {
    console.complain(sentence);
    System.getLogger(Launcher.class.getName()).log(Level.WARNING, sentence);
  }

  private void endFor(StartFailure reason) {
    warn(reason.getMessage() + "; stopping");
    end = reason;
    limit.begin();
    stopRequested.countDown();
    starter.interrupt();
  }

  private void publish(Database database) {
    configuration
        .with(Option.BASE_URL, baseUrl())
        .with(Option.DATA_DIR, configuration.path(Option.DATA_DIR).toString())
        .with(Option.DB_URL, database.url())
        .with(Option.DB_USER, database.user())
        .with(Option.DB_PASSWORD, database.password())
        .publish();
    // the link for the first administrator is for our console, and a log is read by many
    System.setProperty("handrail.first-admin.log", "false");
  }

  private String baseUrl() {
    return configuration
        .given(Option.BASE_URL)
        .orElseGet(() -> "http://localhost:" + configuration.text(Option.HTTP_PORT));
  }

  private void startDemo(DataFolder data, Database database)
      throws StartFailure, IOException, InterruptedException, SQLException {
    var mail =
        keep(
            DemoMailServer.start(
                configuration.port(Option.MAIL_DEMO_SMTP_PORT),
                configuration.port(Option.MAIL_DEMO_IMAP_PORT)));
    var company = DemoCompany.find();
    try (Connection connection = database.connect()) {
      setUp(data, company.document(connection, mail.address()));
    }
    startServer(data);
    try (Connection connection = database.connect()) {
      company.moveIn(connection);
      console.demo(company, company.accounts(connection), mail.address());
    }
  }

  /** With a document of the operator's own, that is all that is applied. */
  private static void setUp(DataFolder data, String document) throws IOException {
    var file = data.resolve("demo.yaml");
    Files.writeString(file, document);
    unlessGiven("handrail.bootstrap", file.toString());
    // everybody knows the demo's passwords: to hash them thoroughly only delays the start
    unlessGiven("handrail.password.iterations", "10000");
  }

  private static void unlessGiven(String setting, String value) {
    if (System.getenv(Option.environmentName(setting)) == null) {
      System.setProperty(setting, System.getProperty(setting, value));
    }
  }

  private void startServer(DataFolder data) throws StartFailure, IOException, InterruptedException {
    var logConfiguration =
        LogFiles.configure(data.resolve("log"), configuration.text(Option.LOG_CONSOLE));
    keep(PayaraServer.start(configuration, data.resolve("server"), logConfiguration));
  }

  private <T extends AutoCloseable> T keep(T resource) {
    started.push(resource);
    return resource;
  }

  private void stop() {
    Thread.interrupted();
    console.say("stopping");
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        console.complain("while stopping: " + e);
      }
    }
  }
}
