package org.handrail.launch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevantTest {

  @ParameterizedTest
  @CsvSource({
    "org.handrail.ticket, INFO, true",
    "jakarta.enterprise.web, INFO, false",
    "jakarta.enterprise.web, WARNING, true",
    "javax.enterprise.system.security.ssl, WARNING, false",
    "org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor, WARNING, false",
    ", SEVERE, true"
  })
  void ourFactsAndEverybodysWarningsAreShown(String logger, String level, boolean shown) {
    var record = new LogRecord(Level.parse(level), "message");
    record.setLoggerName(logger);

    assertThat(new Relevant().isLoggable(record)).isEqualTo(shown);
  }

  @Test
  void whatTheServerRepeatsIsShownThreeTimesAMinute() {
    assertThat(shown("jakarta.enterprise.web")).containsExactly(true, true, true, false, false);
    assertThat(shown("org.handrail.ticket")).containsOnly(true);
  }

  /** Handlers ask twice. */
  private static List<Boolean> shown(String logger) {
    var relevant = new Relevant();
    return IntStream.range(0, 5)
        .mapToObj(
            i -> {
              var record = new LogRecord(Level.WARNING, "connection " + i + " refused");
              record.setLoggerName(logger);
              return relevant.isLoggable(record) && relevant.isLoggable(record);
            })
        .toList();
  }
}
