package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A domain of a Payara Server on free ports, driven by its own command line. */
final class PayaraDomain {

  private static final String NAME = "handrail";
  private static final Path ASADMIN =
      Path.of("target/payara-server/payara6/glassfish/bin/asadmin").toAbsolutePath();

  /** What a domain listens on, from its base port: ORB, admin, JMS, HTTP, HTTPS, JMX and others. */
  private static final int[] OFFSETS = {9, 37, 38, 39, 48, 66, 76, 80, 81, 86};

  private static final int ADMIN = 48;
  private static final int HTTP = 80;

  private final Path domains;
  private final int portBase;

  private PayaraDomain(Path domains, int portBase) {
    this.domains = domains;
    this.portBase = portBase;
  }

  static PayaraDomain create(Path domains) throws IOException, InterruptedException {
    assertThat(ASADMIN.toFile().setExecutable(true)).isTrue();
    var domain = new PayaraDomain(domains.toAbsolutePath(), freePortBase());
    domain.local("create-domain", "--nopassword=true", "--portbase=" + domain.portBase);
    return domain;
  }

  private static int freePortBase() {
    return IntStream.iterate(20_000, base -> base < 32_000, base -> base + 100)
        .filter(base -> IntStream.of(OFFSETS).allMatch(offset -> isFree(base + offset)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  void addLibrary(Path jar) throws IOException {
    Files.copy(jar, domains.resolve(NAME).resolve("lib").resolve(jar.getFileName()));
  }

  void start() throws IOException, InterruptedException {
    local("start-domain");
  }

  void restart() throws IOException, InterruptedException {
    local("restart-domain");
  }

  /** A command for the running server. */
  void asadmin(String... words) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(List.of(ASADMIN.toString(), "--port", String.valueOf(portBase + ADMIN)));
    command.addAll(List.of(words));
    execute(command);
  }

  private void local(String command, String... options) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(ASADMIN.toString(), command));
    words.add("--domaindir=" + domains);
    words.addAll(List.of(options));
    words.add(NAME);
    execute(words);
  }

  private static void execute(List<String> words) throws IOException, InterruptedException {
    var result = Command.run(words, Map.of("AS_JAVA", System.getProperty("java.home")));
    assertThat(result.exitCode()).as(result.output()).isZero();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + (portBase + HTTP) + path);
  }

  /** What the server has logged so far. */
  String log() throws IOException {
    return Files.readString(domains.resolve(NAME).resolve("logs").resolve("server.log"));
  }

  void stop() throws IOException, InterruptedException {
    local("stop-domain", "--force=true");
  }
}
