package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handrail.launch.Database;
import org.handrail.launch.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** handrail.ear on a real Payara Server, set up as docs/operations.md says. */
class EarIT {

  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;
  private static PayaraDomain domain;

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
        poolProperties(postgres.database()),
        "handrail");
    domain.asadmin("create-jdbc-resource", "--connectionpoolid=handrail", "jdbc/handrail");
    domain.asadmin("set-batch-runtime-configuration", "--dataSourceLookupName=jdbc/handrail");
    domain.asadmin(
        "deploy", "--name=handrail", Path.of("target/handrail.ear").toAbsolutePath().toString());
  }

  /** Colons separate the properties, so those of the URL are escaped. */
  private static String poolProperties(Database database) {
    return "--property=url=%s:user=%s:password=%s"
        .formatted(database.url().replace(":", "\\:"), database.user(), database.password());
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
    try (var connection = postgres.database().connect();
        var row =
            connection
                .createStatement()
                .executeQuery("select count(*) from flyway_schema_history where success")) {
      row.next();

      assertThat(row.getInt(1)).isPositive();
    }
  }
}
