package org.handrail.launch.log;

import java.io.PrintWriter;
import java.io.StringWriter;
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
        + oneLine(message(record))
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
    return formatMessage(record);
  }

  /** A line break in a message could forge a line of its own. */
  private static String oneLine(String message) {
    return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " | ");
  }

  private static String stackTrace(LogRecord record) {
    if (record.getThrown() == null) {
      return "";
    }
    var text = new StringWriter();
    record.getThrown().printStackTrace(new PrintWriter(text));
    return System.lineSeparator() + text.toString().stripTrailing();
  }
}
