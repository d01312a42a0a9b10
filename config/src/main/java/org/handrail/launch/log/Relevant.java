package org.handrail.launch.log;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * What is worth a line: Handrail's own INFO and everybody's warnings. The server tells its own
 * story at INFO, and sets its loggers' levels itself, so the line is drawn here and not at the
 * loggers. What it repeats within a minute is left out after a few times.
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

  /** So often within a minute the server may say the same. */
  private static final int OFTEN_ENOUGH = 3;

  private final Repeats repeats = new Repeats();

  /** A handler asks twice about each record. */
  private final ThreadLocal<Answer> last = new ThreadLocal<>();

  private final ThreadLocal<WeakReference<Throwable>> lastSent = new ThreadLocal<>();

  private record Answer(long record, boolean shown) {}

  @Override
  public boolean isLoggable(LogRecord record) {
    var answer = last.get();
    if (answer == null || answer.record() != record.getSequenceNumber()) {
      answer = new Answer(record.getSequenceNumber(), isRelevant(record));
      last.set(answer);
    }
    return answer.shown();
  }

  private boolean isRelevant(LogRecord record) {
    String logger = String.valueOf(record.getLoggerName());
    return record.getLevel().intValue() >= least(logger).intValue()
        && (isOurs(logger) || !isTooOften(logger, record));
  }

  /** Without a database each request and each timer makes pool and container say so at length. */
  private boolean isTooOften(String logger, LogRecord record) {
    var sent = FaultOfRequest.in(record.getThrown());
    if (sent.isPresent()) {
      return isToldAlready(sent.get());
    }
    var kind =
        record.getThrown() == null
            ? String.valueOf(record.getMessage()).replaceAll("\\d+", "")
            : StackTrace.kindOf(record.getThrown());
    return repeats.count(logger + kind, record.getInstant()).times() > OFTEN_ENOUGH;
  }

  /** On its way out of the server a failure is told by each who passes it on. */
  private boolean isToldAlready(Throwable failure) {
    boolean again = lastSent.get() != null && lastSent.get().get() == failure;
    lastSent.set(new WeakReference<>(failure));
    return again;
  }

  private static boolean isOurs(String logger) {
    return logger.startsWith("org.handrail");
  }

  private static Level least(String logger) {
    if (isOurs(logger)) {
      return Level.ALL;
    }
    return CRYING_WOLF.contains(logger) ? Level.SEVERE : Level.WARNING;
  }
}
