package org.handrail.launch;

import java.io.IOException;
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
  private final Console console = new Console(System.out);
  private final Configuration configuration;

  private Launcher(Configuration configuration) {
    this.configuration = configuration;
  }

  public static void main(String[] arguments) throws Exception {
    try {
      var home = Path.of(System.getProperty("handrail.home", "")).toAbsolutePath();
      new Launcher(Configuration.of(home, System.getenv(), arguments)).run();
      System.exit(ExitCode.STOPPED.number());
    } catch (StartFailure e) {
      System.err.println("handrail: " + e.getMessage());
      System.exit(e.exitCode().number());
    }
  }

  private void run() throws Exception {
    StopSignal.onStop(stopRequested::countDown);
    try {
      start();
      stopRequested.await();
      console.say("stopping");
    } finally {
      stop();
    }
  }

  private void start() throws StartFailure, IOException, InterruptedException, SQLException {
    Ports.requireFree(
        Option.HTTP_PORT,
        configuration.text(Option.HTTP_ADDRESS),
        configuration.port(Option.HTTP_PORT));
    var data = keep(DataFolder.open(configuration.path(Option.DATA_DIR), Version.HANDRAIL));
    var database = database(data);
    publish(database);
    if (configuration.isOn(Option.DEMO)) {
      startWithDemo(data, database);
    } else {
      startServer(data);
    }
    console.ready(baseUrl());
  }

  private Database database(DataFolder data)
      throws StartFailure, IOException, InterruptedException {
    if (configuration.given(Option.DB_URL).isEmpty()) {
      return keep(EmbeddedPostgres.start(data.resolve("postgres"), Version.POSTGRES)).database();
    }
    var database =
        new Database(
            configuration.text(Option.DB_URL),
            configuration.text(Option.DB_USER),
            configuration.text(Option.DB_PASSWORD));
    database.await(configuration.duration(Option.DB_WAIT), console::say);
    return database;
  }

  private void publish(Database database) {
    configuration
        .with(Option.BASE_URL, baseUrl())
        .with(Option.DATA_DIR, configuration.path(Option.DATA_DIR).toString())
        .with(Option.DB_URL, database.url())
        .with(Option.DB_USER, database.user())
        .with(Option.DB_PASSWORD, database.password())
        .publish();
  }

  private String baseUrl() {
    return configuration
        .given(Option.BASE_URL)
        .orElseGet(() -> "http://localhost:" + configuration.text(Option.HTTP_PORT));
  }

  private void startWithDemo(DataFolder data, Database database)
      throws StartFailure, IOException, SQLException {
    var mail =
        keep(
            DemoMailServer.start(
                configuration.port(Option.MAIL_DEMO_SMTP_PORT),
                configuration.port(Option.MAIL_DEMO_IMAP_PORT)));
    startServer(data);
    var company = DemoCompany.find();
    try (Connection connection = database.connect()) {
      company.moveIn(connection, mail.address());
    }
    console.demo(company, mail.address());
  }

  private void startServer(DataFolder data) throws StartFailure, IOException {
    var logConfiguration =
        LogFiles.configure(data.resolve("log"), configuration.text(Option.LOG_CONSOLE));
    keep(PayaraServer.start(configuration, data.resolve("server"), logConfiguration));
  }

  private <T extends AutoCloseable> T keep(T resource) {
    started.push(resource);
    return resource;
  }

  private void stop() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        System.err.println("handrail: while stopping: " + e);
      }
    }
  }
}
