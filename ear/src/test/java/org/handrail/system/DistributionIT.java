package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.launch.ExitCode;
import org.handrail.launch.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the distribution, as docs/operations.md describes it. */
class DistributionIT {

  private static final int RUNNING = 0;
  private static final int DIED = 1;
  private static final int NOT_RUNNING = 3;

  @TempDir Path folder;
  private Distribution distribution;
  private int port;

  @BeforeEach
  void unpack() throws Exception {
    port = freePort();
    distribution =
        Distribution.unpackedInto(folder)
            .with(Option.HTTP_PORT, port)
            .with(Option.MANAGEMENT_PORT, freePort());
  }

  @AfterEach
  void stop() throws Exception {
    distribution.handrail("stop");
  }

  @Test
  void startsReportsItselfSurvivesAKillAndStops() throws Exception {
    assertThat(distribution.handrail("status").exitCode()).isEqualTo(NOT_RUNNING);

    var start = distribution.start();

    assertThat(start.exitCode()).as(start.output()).isZero();
    assertThat(start.output())
        .contains("ready at http://localhost:" + port)
        .contains("/setup.xhtml?token=");
    // shown once and kept nowhere: the link is a key
    assertThat(distribution.file("run/console")).isEmptyFile();
    assertThat(Http.status(URI.create("http://127.0.0.1:" + port + "/login.xhtml"))).isEqualTo(200);
    assertThat(distribution.handrail("status").exitCode()).isEqualTo(RUNNING);
    assertThat(distribution.start().output()).contains("already running");

    killIt();
    assertThat(distribution.handrail("status").exitCode()).isEqualTo(DIED);
    assertThat(distribution.start().exitCode()).isZero();

    assertThat(distribution.handrail("stop").output()).contains("stopped");
    assertThat(distribution.handrail("status").exitCode()).isEqualTo(NOT_RUNNING);
    assertThat(distribution.file("data/postgres/cluster/postmaster.pid")).doesNotExist();
  }

  private void killIt() throws Exception {
    long pid = Long.parseLong(Files.readString(distribution.file("run/handrail.pid")).strip());
    var process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  @Test
  void aFailedStartSaysWhyByItsExitCode() throws Exception {
    try (var socket = new ServerSocket(port)) {
      var start = distribution.start();

      assertThat(start.exitCode()).isEqualTo(ExitCode.PORT_TAKEN.number());
      assertThat(start.output()).contains("handrail.http.port");
      assertThat(socket.isBound()).isTrue();
    }
    assertThat(distribution.handrail("status").exitCode()).isEqualTo(NOT_RUNNING);
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
