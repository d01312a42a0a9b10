package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.handrail.launch.testing.RunningHandrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, with an application of one page. */
class LauncherIT {

  @TempDir Path folder;
  private RunningHandrail.Builder installation;

  @BeforeEach
  void install() throws IOException {
    installation = RunningHandrail.in(folder.resolve("data")).running(applicationOfOnePage());
  }

  @Test
  void startsServesAndStopsLeavingNothingBehind() throws Exception {
    var handrail = installation.start();

    assertThat(get(handrail.uri("/")).body()).contains("one page");
    assertThat(handrail.stop()).isZero();
    assertThat(Files.exists(folder.resolve("data/postgres/cluster/postmaster.pid"))).isFalse();
  }

  @Test
  void whatWasCommittedIsThereAfterTheProcessWasKilled() throws Exception {
    try (var handrail = installation.start()) {
      execute(handrail.database(), "create table note as select 'kept' as text");
      handrail.kill();
    }

    try (var handrail = installation.start();
        var connection = handrail.database().connect();
        var notes = connection.createStatement().executeQuery("select text from note")) {
      assertThat(notes.next()).isTrue();
      assertThat(get(handrail.uri("/")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void healthMetricsAndApiDescriptionAreNotOnThePublicPort() throws Exception {
    try (var handrail = installation.start()) {
      for (String path : new String[] {"/health", "/metrics", "/openapi"}) {
        assertThat(get(handrail.uri(path)).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(get(handrail.managementUri("/health")).body()).contains("UP");
      assertThat(get(handrail.managementUri("/metrics")).statusCode()).isEqualTo(200);
    }
  }

  private Path applicationOfOnePage() throws IOException {
    Path war = folder.resolve("one-page.war");
    try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
      zip.putNextEntry(new ZipEntry("index.html"));
      zip.write("<p>one page</p>".getBytes());
    }
    return war;
  }

  private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private static void execute(Database database, String sql) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
