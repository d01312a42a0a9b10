package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.handrail.launch.Database;
import org.handrail.launch.ExitCode;
import org.handrail.launch.Option;
import org.handrail.launch.testing.RunningHandrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One running Handrail, and what is true while it runs. */
class RunningLauncherIT {

  private static final Path WAR = Path.of("../web/target/handrail.war");

  @TempDir static Path folder;
  private static RunningHandrail handrail;

  @BeforeAll
  static void start() throws Exception {
    handrail = RunningHandrail.in(folder.resolve("data")).running(WAR).start();
  }

  @AfterAll
  static void stop() {
    if (handrail != null) {
      handrail.close();
    }
  }

  @Test
  void healthMetricsAndApiDescriptionAreForTheOperatorOnly() throws Exception {
    // to the outside they are addresses like any other: whoever is unknown is asked to sign in
    assertThat(Http.status(handrail.uri("/metrics"))).isEqualTo(302);
    assertThat(Http.status(handrail.uri("/openapi"))).isEqualTo(302);
    assertThat(Http.get(handrail.uri("/metrics")).body()).doesNotContain("# TYPE");
    assertThat(Http.get(handrail.uri("/openapi")).body()).doesNotContain("openapi: ");
    assertThat(Http.get(handrail.uri("/health")).body()).doesNotContain("checks");

    assertThat(Http.get(handrail.managementUri("/health")).body()).contains("checks");
    assertThat(Http.status(handrail.managementUri("/metrics"))).isEqualTo(200);
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
