package org.handrail.launch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {

  private final LogLine format = new LogLine();

  @Test
  void isOneReadableLine() {
    assertThat(format.format(record("ticket {0} resolved", 4711)))
        .matches(
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO    org.handrail.ticket"
                + " ticket 4711 resolved\\R");
  }

  @Test
  void namesTheRequestThatItsThreadServes() throws Exception {
    var line = new StringBuilder();
    var thread =
        new Thread(() -> line.append(format.format(record("done"))), "http-thread(3) [req 7f3a]");
    thread.start();
    thread.join();

    assertThat(line).contains(" [req 7f3a] done").doesNotContain("http-thread");
  }

  @Test
  void aLineBreakInAMessageForgesNoLineOfItsOwn() {
    assertThat(format.format(record("subject: a\r\n2026-01-01 INFO forged")).strip())
        .endsWith("subject: a | 2026-01-01 INFO forged")
        .hasLineCount(1);
  }

  @Test
  void aFailureBringsItsStackTrace() {
    var record = record("failed");
    record.setThrown(new IllegalStateException("broken"));

    assertThat(format.format(record)).contains("failed").contains("IllegalStateException: broken");
  }

  @Test
  void aStackTraceForgesNoLineEither() {
    var forged =
        "x\0\n2026-11-30 23:59:59.999 INFO    org.handrail.security admin signed in\u001b[2J";
    var record = record("failed");
    record.setThrown(new IllegalStateException(forged, new IllegalArgumentException(forged)));

    assertThat(format.format(record).lines().skip(1))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith("\t"))
        .noneSatisfy(line -> assertThat(line).contains("\u001b"));
  }

  @Test
  void controlCharactersAreWrittenOut() {
    assertThat(format.format(record("bell \u0007, escape \u001b[31m, separator \u2028x")))
        .contains("bell \\u0007, escape \\u001b[31m, separator");
    assertThat(format.format(record("a\u2028b\u0085c\u000bd")).strip()).hasLineCount(1);
  }

  @Test
  void aFailureThatIsRepeatedBringsItsTraceOnceAMinute() {
    assertThat(failing(0)).hasLineCount(3);
    assertThat(failing(10).strip()).hasLineCount(1).contains("(IllegalStateException; trace at ");
    assertThat(failing(61)).hasLineCount(3);
  }

  private String failing(long second) {
    var record = record("failed");
    record.setInstant(java.time.Instant.parse("2026-03-03T09:00:00Z").plusSeconds(second));
    record.setThrown(broken());
    return format.format(record);
  }

  private static IllegalStateException broken() {
    var failure = new IllegalStateException("broken");
    failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("A", "b", "A.java", 1)});
    return failure;
  }

  @Test
  void aValueThatTheDatabaseRefusesIsNotQuoted() {
    var record = record("failed");
    record.setThrown(
        new IllegalStateException("ERROR: invalid input syntax for type bigint: \"my secret\""));

    assertThat(format.format(record)).contains("for type bigint: …").doesNotContain("secret");
  }

  @Test
  void whatCannotBeReachedIsOneLineWithoutATrace() {
    var record = record("a connection is not to be had");
    record.setThrown(
        new IllegalStateException(new java.net.ConnectException("Connection refused")));

    assertThat(format.format(record).strip()).hasLineCount(1).endsWith("Connection refused)");
  }

  @Test
  void theNameOfAConstraintIs() {
    var record = record("failed");
    record.setThrown(
        new IllegalStateException(
            "ERROR: duplicate key value violates unique constraint \"a_key\""));

    assertThat(format.format(record)).contains("a_key");
  }

  private static LogRecord record(String message, Object... parameters) {
    var record = new LogRecord(Level.INFO, message);
    record.setLoggerName("org.handrail.ticket");
    record.setParameters(parameters);
    return record;
  }
}
