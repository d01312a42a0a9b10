package org.handrail.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL for a run of in-container tests and writes the commands by which the server
 * makes its pool. Unit tests do without: it acts only where the property {@code
 * handrail.test.container} is set.
 */
public class ContainerDatabase implements LauncherSessionListener {

  private static final Path BOOT_COMMANDS = Path.of("target", "server", "boot-commands.txt");

  private EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (Boolean.getBoolean("handrail.test.container")) {
      start();
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      stop();
    }
  }

  private void start() {
    try {
      postgres = EmbeddedPostgres.builder().start();
      Files.writeString(BOOT_COMMANDS, bootCommands(postgres.getPort()));
      System.setProperty("handrail.test.db.port", String.valueOf(postgres.getPort()));
      System.setProperty("handrail.test.boot-commands", BOOT_COMMANDS.toAbsolutePath().toString());
    } catch (IOException failed) {
      throw new UncheckedIOException("no PostgreSQL for the tests", failed);
    }
  }

  private void stop() {
    try {
      postgres.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String bootCommands(int port) {
    return """
    create-jdbc-connection-pool --datasourceclassname org.postgresql.ds.PGSimpleDataSource \
    --restype javax.sql.DataSource --maxpoolsize 60 --isconnectvalidatereq=true \
    --validationmethod=custom-validation \
    --validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation \
    --property user=postgres:password=postgres:serverName=127.0.0.1:portNumber=%d:databaseName=postgres \
    handrail-pool
    create-jdbc-resource --connectionpoolid handrail-pool jdbc/handrail
    set-batch-runtime-configuration --dataSourceLookupName=jdbc/handrail
    """
        .formatted(port);
  }
}
