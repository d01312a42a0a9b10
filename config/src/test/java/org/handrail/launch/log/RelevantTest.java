package org.handrail.launch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
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
}
