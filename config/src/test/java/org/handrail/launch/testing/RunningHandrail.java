package org.handrail.launch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.launch.Database;
import org.handrail.launch.Option;

/**
 * A Handrail in a process of its own, ready to be used.
 *
 * <pre>{@code
 * try (var handrail = RunningHandrail.in(folder).running(Path.of("target/handrail.war")).start()) {
 *   http.send(handrail.get("/login.xhtml"), …);
 * }
 * }</pre>
 *
 * Two of them on one database are two nodes: give the second {@code .on(first.database())} and a
 * folder of its own.
 */
public final class RunningHandrail implements AutoCloseable {

  private static final Duration TIME_TO_START = Duration.ofMinutes(3);
  private static final Duration TIME_TO_STOP = Duration.ofMinutes(1);

  private final Builder builder;
  private final ChildProcess process;

  private RunningHandrail(Builder builder, ChildProcess process) {
    this.builder = builder;
    this.process = process;
  }

  public static Builder in(Path dataFolder) {
    return new Builder(dataFolder);
  }

  /** What to start; reusable, so that the same installation can be started again. */
  public static final class Builder {

    private final Path dataFolder;
    private final Map<Option, String> options = new EnumMap<>(Option.class);
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> variables = new TreeMap<>();
    // for short lives: classes are not verified again, nor does their number lead to collections
    private final List<String> javaOptions =
        new ArrayList<>(
            List.of(
                "-Xmx768m",
                "-XX:MetaspaceSize=192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote"));
    private Path war = Path.of("target", "handrail.war");

    private Builder(Path dataFolder) {
      this.dataFolder = dataFolder.toAbsolutePath();
      with(Option.DATA_DIR, this.dataFolder.toString());
      with(Option.HTTP_ADDRESS, "127.0.0.1");
      with(Option.HTTP_PORT, freePort());
      with(Option.MANAGEMENT_PORT, freePort());
      with(Option.MAIL_DEMO_SMTP_PORT, freePort());
      with(Option.MAIL_DEMO_IMAP_PORT, freePort());
      with(Option.DB_WAIT, "PT10S");
    }

    public Builder running(Path applicationWar) {
      war = applicationWar;
      return this;
    }

    public Builder withDemo() {
      return with(Option.DEMO, "true");
    }

    /** An external database instead of the embedded one. */
    public Builder on(Database database) {
      return with(Option.DB_URL, database.url())
          .with(Option.DB_USER, database.user())
          .with(Option.DB_PASSWORD, database.password());
    }

    public Builder with(Option option, String value) {
      options.put(option, value);
      return this;
    }

    /** A setting of the application, such as {@code handrail.mail.intake.every}. */
    public Builder with(String setting, String value) {
      settings.put(setting, value);
      return this;
    }

    /** A variable of the environment that is no setting, such as a secret. */
    public Builder withVariable(String name, String value) {
      variables.put(name, value);
      return this;
    }

    public Builder withJavaOption(String option) {
      javaOptions.add(option);
      return this;
    }

    /** Returns when Handrail says that it is ready; fails with all it said otherwise. */
    public RunningHandrail start() throws IOException, InterruptedException {
      var handrail = launch();
      if (!handrail.process.says(line -> line.startsWith("handrail: ready"), TIME_TO_START)) {
        handrail.kill();
        throw new AssertionError("Handrail did not start; it said:\n" + handrail.output());
      }
      return handrail;
    }

    /** Starts the process and does not wait: for starts that are expected to fail. */
    public RunningHandrail launch() throws IOException {
      Files.createDirectories(dataFolder.getParent());
      var command =
          new ArrayList<>(
              List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
      command.addAll(javaOptions);
      command.addAll(List.of("-jar", launcher().toString()));
      options.forEach((option, value) -> command.add("--" + option.key() + "=" + value));
      settings.forEach((key, value) -> command.add("--" + key + "=" + value));
      command.add("--" + Option.WAR.key() + "=" + war.toAbsolutePath());
      var builder = new ProcessBuilder(command);
      builder.environment().keySet().removeIf(name -> name.startsWith("HANDRAIL_"));
      builder.environment().putAll(variables);
      return new RunningHandrail(this, new ChildProcess(builder));
    }

    private static Path launcher() {
      for (String place : new String[] {"target", "../config/target"}) {
        Path jar = Path.of(place, "launcher", "handrail.jar").toAbsolutePath().normalize();
        if (Files.exists(jar)) {
          return jar;
        }
      }
      throw new AssertionError("no config/target/launcher: package the config module first");
    }
  }

  private static String freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + option(Option.HTTP_PORT) + path);
  }

  /** On the port that only the operator reaches. */
  public URI managementUri(String path) {
    return URI.create("http://127.0.0.1:" + option(Option.MANAGEMENT_PORT) + path);
  }

  public int smtpPort() {
    return Integer.parseInt(option(Option.MAIL_DEMO_SMTP_PORT));
  }

  public int imapPort() {
    return Integer.parseInt(option(Option.MAIL_DEMO_IMAP_PORT));
  }

  private String option(Option option) {
    return builder.options.getOrDefault(option, option.defaultValue());
  }

  /** The database it works on, to look into from outside or to start a second node on. */
  public Database database() throws IOException {
    if (builder.options.containsKey(Option.DB_URL)) {
      return new Database(
          option(Option.DB_URL), option(Option.DB_USER), option(Option.DB_PASSWORD));
    }
    return Database.embeddedIn(builder.dataFolder);
  }

  /** Everything it has said so far, on the console. */
  public String output() {
    return process.output();
  }

  public boolean saysWithin(Duration limit, String text) throws InterruptedException {
    return process.says(line -> line.contains(text), limit);
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** As an operator does (SIGTERM), and returns the exit code. */
  public int stop() throws InterruptedException {
    process.terminate();
    return exitCode();
  }

  /** kill -9: nothing is cleaned up, the embedded database is left running. */
  public void kill() throws InterruptedException {
    process.kill();
  }

  /** Waits for the end that comes by itself. */
  public int exitCode() throws InterruptedException {
    return process.exitCode(TIME_TO_START.plus(TIME_TO_STOP));
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
