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

  private static LogRecord record(String message, Object... parameters) {
    var record = new LogRecord(Level.INFO, message);
    record.setLoggerName("org.handrail.ticket");
    record.setParameters(parameters);
    return record;
  }
}
