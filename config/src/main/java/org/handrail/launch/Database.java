package org.handrail.launch;

import static org.handrail.launch.ExitCode.DATABASE_LOGIN_REFUSED;
import static org.handrail.launch.ExitCode.DATABASE_UNREACHABLE;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A PostgreSQL database and who logs in to it. */
public record Database(String url, String user, String password) {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /**
   * The embedded database of a data folder, as long as Handrail runs there. PostgreSQL itself
   * writes its port into the fourth line of its pid file.
   */
  public static Database embeddedIn(Path dataFolder) throws IOException {
    return EmbeddedPostgres.databaseOf(dataFolder.resolve("postgres"));
  }

  public Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("ApplicationName", "handrail-launcher");
    return DriverManager.getConnection(url, properties);
  }

  /**
   * Returns once the database lets us in. At the boot of a machine it may come up later than
   * Handrail, and its password may be set a moment later still: so both are waited for.
   */
  void await(Duration patience, Consumer<String> saying) throws StartFailure, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    boolean said = false;
    while (true) {
      try {
        connect().close();
        return;
      } catch (SQLException e) {
        if (System.nanoTime() >= deadline) {
          throw failure(e);
        }
        if (!said) {
          saying.accept(sentence(e) + "; trying again for " + patience.toSeconds() + " s");
          said = true;
        }
      }
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    }
  }

  private StartFailure failure(SQLException e) {
    return new StartFailure(
        isRefusal(e) ? DATABASE_LOGIN_REFUSED : DATABASE_UNREACHABLE, sentence(e), e);
  }

  private String sentence(SQLException e) {
    return isRefusal(e)
        ? "database " + address() + " refuses user \"" + user + "\": " + e.getMessage()
        : "database " + address() + " cannot be reached: " + e.getMessage();
  }

  /** SQLSTATE class 28 is "invalid authorization", 3D000 a database of that name does not exist. */
  private static boolean isRefusal(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("28") || state.equals("3D000");
  }

  /** The URL without what it may carry after its question mark, which can be a password. */
  private String address() {
    return url.replaceFirst("\\?.*", "");
  }

  /** Without the password. */
  @Override
  public String toString() {
    return address() + " as " + user;
  }
}
