package org.handrail.launch.demo;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The demo's company with as many tickets as a test of speed needs, over a whole year. */
public final class DemoCompanyOfAnySize {

  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final int TICKETS_PER_PERSON = 20;

  private DemoCompanyOfAnySize() {}

  /** Fills an installation that has no ticket yet; says what it did. */
  public static void moveIn(
      String url, String user, String password, int tickets, PrintStream console)
      throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, password)) {
      connection.setAutoCommit(false);
      var rows = new Rows(connection);
      if (rows.number("select count(*) from ticket") > 0) {
        console.println("the database has tickets already: nothing is added");
        return;
      }
      if (!new Colleagues(connection).areThere()) {
        throw new IllegalStateException("the company is missing: see docs/performance.md");
      }
      long start = System.nanoTime();
      int people = Math.max(48, Math.min(5_000, tickets / TICKETS_PER_PERSON));
      Halyard.settle(connection, Instant.now(), people, tickets, A_YEAR);
      connection.commit();
      rows.run("analyze");
      connection.commit();
      console.printf(
          "%d tickets in %.1f s%n", tickets, (System.nanoTime() - start) / 1_000_000_000.0);
    }
  }
}
