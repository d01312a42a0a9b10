package org.handrail.launch.log;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * What is worth a line: Handrail's own INFO and everybody's warnings. The server tells its own
 * story at INFO, and sets its loggers' levels itself, so the line is drawn here and not at the
 * loggers.
 */
public final class Relevant implements Filter {

  /**
   * The first warns at every start of root certificates that expired in the JDK's own list, the
   * second repeats each notice of the database during a migration; what fails there is thrown.
   */
  private static final List<String> CRYING_WOLF =
      List.of(
          "javax.enterprise.system.security.ssl",
          "org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor");

  @Override
  public boolean isLoggable(LogRecord record) {
    String logger = String.valueOf(record.getLoggerName());
    return record.getLevel().intValue() >= least(logger).intValue();
  }

  private static Level least(String logger) {
    if (logger.startsWith("org.handrail")) {
      return Level.ALL;
    }
    return CRYING_WOLF.contains(logger) ? Level.SEVERE : Level.WARNING;
  }
}
