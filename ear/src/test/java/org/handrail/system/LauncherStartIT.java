package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.handrail.launch.Database;
import org.handrail.launch.ExitCode;
import org.handrail.launch.Option;
import org.handrail.launch.testing.RunningHandrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping, dying; and starts that cannot succeed say why. */
class LauncherStartIT {

  @TempDir Path folder;
  private RunningHandrail.Builder installation;

  @BeforeEach
  void install() {
    installation =
        RunningHandrail.in(folder.resolve("data")).running(Path.of("../web/target/handrail.war"));
  }

  @Test
  void afterKillTheNextStartRecoversAndAStopLeavesNothingRunning() throws Exception {
    long orphan;
    try (var handrail = installation.start()) {
      execute(handrail.database(), "create table note as select 'kept' as text");
      handrail.kill();
      orphan = postmaster();
      assertThat(isRunning(orphan)).as("the database outlives a kill").isTrue();
    }

    try (var handrail = installation.start()) {
      assertThat(isRunning(orphan)).isFalse();
      assertThat(notes(handrail.database())).isEqualTo("kept");
      long ours = postmaster();

      assertThat(handrail.stop()).isZero();
      assertThat(isRunning(ours)).isFalse();
      assertThat(Files.exists(folder.resolve("data/postgres/cluster/postmaster.pid"))).isFalse();
    }
  }

  /** A process that has ended but whose parent has not asked for its exit code has no command. */
  private static boolean isRunning(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent();
  }

  private long postmaster() throws IOException {
    Path pidFile = folder.resolve("data/postgres/cluster/postmaster.pid");
    return Long.parseLong(Files.readAllLines(pidFile).get(0));
  }

  @Test
  void aDataFolderOfANewerVersionIsLeftAlone() throws Exception {
    Path version = folder.resolve("data/handrail.version");
    Files.createDirectories(version.getParent());
    Files.writeString(version, "99.1\n");

    var handrail = installation.launch();

    assertThat(handrail.exitCode()).isEqualTo(ExitCode.DATA_FOLDER_NEWER.number());
    assertThat(handrail.output()).contains("used by Handrail 99.1");
    assertThat(folder.resolve("data/postgres")).doesNotExist();
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
    try (var handrail = installation.start()) {
      execute(
          handrail.database(),
          """
          insert into flyway_schema_history (installed_rank, version, description, type, script,
            installed_by, execution_time, success)
          values (9999, '203001010000', 'newer', 'SQL', 'V203001010000__newer.sql', 'x', 1, true)
          """);
    }

    var handrail = installation.launch();

    assertThat(handrail.exitCode()).isEqualTo(ExitCode.DEPLOYMENT_FAILED.number());
    assertThat(handrail.output()).contains("the database was used by a newer Handrail");
  }

  @Test
  void aDatabaseThatIsAwayIsWaitedForThenNamed() throws Exception {
    var handrail =
        installation
            .on(new Database("jdbc:postgresql://127.0.0.1:1/handrail", "handrail", "secret"))
            .with(Option.DB_WAIT, "PT2S")
            .launch();

    assertThat(handrail.exitCode()).isEqualTo(ExitCode.DATABASE_UNREACHABLE.number());
    assertThat(handrail.output())
        .contains("trying again for 2 s")
        .contains("database jdbc:postgresql://127.0.0.1:1/handrail cannot be reached")
        .doesNotContain("secret");
  }

  @Test
  void anApplicationThatDoesNotDeployEndsTheProcessWithTheCause() throws Exception {
    var handrail = installation.running(brokenApplication()).launch();

    assertThat(handrail.exitCode()).isEqualTo(ExitCode.DEPLOYMENT_FAILED.number());
    assertThat(handrail.output()).contains("does not become ready").contains("NoSuchFilter");
  }

  @Test
  void aSettingThatMakesNoSenseIsNamed() throws Exception {
    var handrail = installation.with(Option.HTTP_PORT, "eighty").launch();

    assertThat(handrail.exitCode()).isEqualTo(ExitCode.CONFIGURATION_WRONG.number());
    assertThat(handrail.output()).contains("handrail.http.port must be a port number, not: eighty");
  }

  @Test
  void aMisspeltSettingIsRefusedWithTheNearest() throws Exception {
    var handrail = installation.with("handrail.purge.art", "03:00").launch();

    assertThat(handrail.exitCode()).isEqualTo(ExitCode.CONFIGURATION_WRONG.number());
    assertThat(handrail.output())
        .contains("there is no setting handrail.purge.art (did you mean handrail.purge.at?)");
  }

  /** Names a filter class that does not exist. */
  private Path brokenApplication() throws IOException {
    Path war = folder.resolve("broken.war");
    try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
      zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
      zip.write(
          """
          <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
            <filter><filter-name>f</filter-name><filter-class>NoSuchFilter</filter-class></filter>
            <filter-mapping><filter-name>f</filter-name><url-pattern>/*</url-pattern></filter-mapping>
          </web-app>
          """
              .getBytes());
    }
    return war;
  }

  private static String notes(Database database) throws Exception {
    try (var connection = database.connect();
        var row = connection.createStatement().executeQuery("select text from note")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Database database, String sql) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
