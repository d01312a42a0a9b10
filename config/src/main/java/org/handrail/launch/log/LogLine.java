package org.handrail.launch.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * One event, one line: time, level, who, in which request, what. The request id stands in the name
 * of the thread that serves the request ({@code … [req 7f3a2c]}), the one carrier that the
 * application, the server's libraries and this class all see.
 */
public final class LogLine extends Formatter {

  private static final String REQUEST_MARK = "[req ";

  private final Repeats traces = new Repeats();

  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  @Override
  public String format(LogRecord record) {
    return time.format(record.getInstant())
        + " "
        + String.format("%-7s", record.getLevel().getName())
        + " "
        + record.getLoggerName()
        + requestOf(Thread.currentThread().getName())
        + " "
        + OneLine.of(message(record))
        + stackTrace(record)
        + System.lineSeparator();
  }

  private static String requestOf(String thread) {
    int mark = thread.lastIndexOf(REQUEST_MARK);
    return mark < 0 ? "" : " " + thread.substring(mark);
  }

  /** Numbers are mostly ids, which are not written with thousands separators. */
  private String message(LogRecord record) {
    if (record.getParameters() != null) {
      record.setParameters(
          Stream.of(record.getParameters())
              .map(parameter -> parameter instanceof Number ? parameter.toString() : parameter)
              .toArray());
    }
    return String.valueOf(formatMessage(record));
  }

  /** In full once a minute: a fault that lasts would push out of the files what came before. */
  private String stackTrace(LogRecord record) {
    var thrown = record.getThrown();
    if (thrown == null) {
      return "";
    }
    var known = FaultOfRequest.in(thrown).or(() -> NoConnection.in(thrown));
    if (known.isPresent()) {
      return " (" + OneLine.of(String.valueOf(known.get())) + ")";
    }
    var kind = record.getLoggerName() + StackTrace.kindOf(thrown);
    var seen = traces.count(kind, record.getInstant());
    return seen.times() == 1
        ? System.lineSeparator() + String.join(System.lineSeparator(), StackTrace.linesOf(thrown))
        : " (%s; trace at %s)"
            .formatted(thrown.getClass().getSimpleName(), time.format(seen.since()));
  }
}
