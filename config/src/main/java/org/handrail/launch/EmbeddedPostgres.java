package org.handrail.launch;

import static org.handrail.launch.ExitCode.EMBEDDED_DATABASE_FAILED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The PostgreSQL that Handrail brings along, for installations without one of their own. It keeps
 * every promise of a real one: durable (nothing is switched off for speed), reachable from this
 * machine only and by password only, stopped before the process ends. When Handrail itself was
 * killed, the server it left behind is stopped by the next start, and PostgreSQL replays its log.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  static final String NAME = "handrail";
  private static final String SUPERUSER = "postgres";
  private static final int ATTEMPTS_TO_FIND_A_PORT = 3;
  private static final int LINE_OF_THE_PORT = 3;
  private static final int SECONDS_TO_START_OR_STOP = 60;

  private final PostgresBinaries binaries;
  private final Path folder;
  private final Path cluster;
  private final Path log;
  private final int maxConnections;
  private int port;

  private EmbeddedPostgres(PostgresBinaries binaries, Path folder, int maxConnections) {
    this.binaries = binaries;
    this.folder = folder;
    this.maxConnections = maxConnections;
    this.cluster = folder.resolve("cluster");
    this.log = folder.resolve("postgres.log");
  }

  /** Starts the server of this folder, making database and passwords at the first time. */
  public static EmbeddedPostgres start(Path folder)
      throws StartFailure, IOException, InterruptedException {
    return start(folder, Integer.parseInt(Option.DB_MAX_CONNECTIONS.defaultValue()));
  }

  /** As {@link #start(Path)}, for another number of connections. */
  static EmbeddedPostgres start(Path folder, int maxConnections)
      throws StartFailure, IOException, InterruptedException {
    Files.createDirectories(folder);
    var postgres =
        new EmbeddedPostgres(
            PostgresBinaries.unpackedInto(folder, Version.POSTGRES), folder, maxConnections);
    postgres.initialise();
    postgres.stopWhatIsLeft();
    postgres.startServer();
    try {
      postgres.createDatabase();
    } catch (SQLException e) {
      postgres.close();
      throw new StartFailure(EMBEDDED_DATABASE_FAILED, "embedded database: " + e.getMessage(), e);
    }
    return postgres;
  }

  public Database database() throws IOException {
    return new Database(url(port, NAME), NAME, password(NAME));
  }

  /** The database of a server that some process has started. */
  static Database databaseOf(Path folder) throws IOException {
    var pidFile = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
    int port = Integer.parseInt(pidFile.get(LINE_OF_THE_PORT).strip());
    return new Database(
        url(port, NAME), NAME, Files.readString(passwordFile(folder, NAME)).strip());
  }

  private static String url(int port, String databaseName) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + databaseName;
  }

  /**
   * Text is ordered and folded by PostgreSQL's own Unicode tables: an operating system's change
   * with its updates, and an index built by the old ones is then silently wrong.
   */
  private void initialise() throws StartFailure, IOException, InterruptedException {
    if (Files.exists(cluster)) {
      return;
    }
    Path part = folder.resolve("cluster.part");
    Folders.delete(part);
    password(SUPERUSER);
    run(
        "initdb",
        "--pgdata=" + part,
        "--username=" + SUPERUSER,
        "--pwfile=" + passwordFile(folder, SUPERUSER),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
    Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Nobody else can own a server of this folder: the data folder's lock is ours. */
  private void stopWhatIsLeft() throws StartFailure, IOException, InterruptedException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    if (isPostgres(Files.readAllLines(pidFile).get(0))) {
      stopServer();
    } else {
      // a number that now belongs to some other program, which pg_ctl would take for the server
      Files.deleteIfExists(pidFile);
    }
  }

  private static boolean isPostgres(String pid) {
    return ProcessHandle.of(Long.parseLong(pid.strip()))
        .flatMap(process -> process.info().command())
        .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }

  /**
   * Restarts the server on the port it had, after it died. What it left behind is PostgreSQL's own
   * to judge: as long as a process of the old server still works on the files, it refuses.
   */
  public void restart() throws StartFailure, IOException, InterruptedException {
    startOnPort();
  }

  /** Whether the server's process is there. */
  public boolean isRunning() {
    try {
      return isPostgres(Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException noServer) {
      return false;
    }
  }

  /** Another program may take the free port before PostgreSQL does: then the next one is tried. */
  private void startServer() throws StartFailure, IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      port = Ports.free();
      try {
        startOnPort();
        return;
      } catch (StartFailure e) {
        if (attempt == ATTEMPTS_TO_FIND_A_PORT) {
          throw e;
        }
      }
    }
  }

  private void startOnPort() throws StartFailure, IOException, InterruptedException {
    run(
        "pg_ctl",
        "start",
        "--wait",
        "--timeout=" + SECONDS_TO_START_OR_STOP,
        "--pgdata=" + cluster,
        "--log=" + log,
        "--options=" + String.join(" ", serverOptions()));
  }

  private List<String> serverOptions() {
    return List.of(
        "-p " + port,
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=",
        "-c max_connections=" + maxConnections,
        "-c shared_buffers=128MB",
        "-c timezone=UTC",
        "-c log_timezone=UTC");
  }

  /** The application's user owns its database and no more: it cannot read files or run programs. */
  private void createDatabase() throws SQLException, IOException {
    var superuser = new Database(url(port, SUPERUSER), SUPERUSER, password(SUPERUSER));
    try (Connection connection = superuser.connect()) {
      if (!exists(connection, "pg_roles where rolname")) {
        execute(connection, "create role " + NAME + " login password '" + password(NAME) + "'");
      }
      if (!exists(connection, "pg_database where datname")) {
        execute(connection, "create database " + NAME + " owner " + NAME);
      }
    }
  }

  private static boolean exists(Connection connection, String where) throws SQLException {
    try (var statement = connection.prepareStatement("select from " + where + " = ?")) {
      statement.setString(1, NAME);
      return statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String password(String user) throws IOException {
    Path file = passwordFile(folder, user);
    if (!Files.exists(file)) {
      byte[] random = new byte[16];
      new SecureRandom().nextBytes(random);
      Secrets.write(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  private static Path passwordFile(Path folder, String user) {
    return folder.resolve(user + ".password");
  }

  @Override
  public void close() throws IOException {
    try {
      if (isRunning()) {
        stopServer();
      }
    } catch (StartFailure e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** "fast" ends sessions and writes a checkpoint: the next start has nothing to replay. */
  private void stopServer() throws StartFailure, IOException, InterruptedException {
    run(
        "pg_ctl",
        "stop",
        "--wait",
        "--timeout=" + SECONDS_TO_START_OR_STOP,
        "--mode=fast",
        "--pgdata=" + cluster);
  }

  private void run(String program, String... arguments)
      throws StartFailure, IOException, InterruptedException {
    var command = new ArrayList<String>(privilegesDropped());
    command.add(binaries.program(program));
    command.addAll(List.of(arguments));
    Path output = folder.resolve(program + ".log");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(2L * SECONDS_TO_START_OR_STOP, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw failure(program + " does not come to an end");
    }
    if (process.exitValue() != 0) {
      throw failure(program + " failed: " + lastLine(output));
    }
  }

  private StartFailure failure(String what) {
    return new StartFailure(
        EMBEDDED_DATABASE_FAILED, "embedded database: " + what + " (see " + folder + "/*.log)");
  }

  private static String lastLine(Path file) throws IOException {
    var lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    return lines.isEmpty() ? "no message" : lines.get(lines.size() - 1).strip();
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
  private static List<String> privilegesDropped() {
    return System.getProperty("user.name").equals("root")
        ? List.of("unshare", "--user")
        : List.of();
  }
}
