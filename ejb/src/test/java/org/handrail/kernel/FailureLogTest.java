package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class FailureLogTest {

  private static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");

  private final Lines lines = new Lines();
  private final FailureLog failures = new FailureLog(lines, "timer test");

  @Test
  void tellsTheFirstFailureAndThenOneAMinute() {
    for (int second = 0; second <= 120; second += 2) {
      failures.failed(new IllegalStateException("no"), NINE.plusSeconds(second));
    }

    assertThat(lines.all)
        .containsExactly(
            "ERROR timer test failed; failures since 2026-03-03T09:00:00Z: 1 with trace",
            "ERROR timer test failed; failures since 2026-03-03T09:00:00Z: 31 with trace",
            "ERROR timer test failed; failures since 2026-03-03T09:00:00Z: 61 with trace");
  }

  @Test
  void saysWhenItWorksAgainAndBeginsAnew() {
    failures.failed(new IllegalStateException("no"), NINE);
    failures.worked();
    failures.worked();
    failures.failed(new IllegalStateException("no"), NINE.plusSeconds(2));

    assertThat(lines.all)
        .containsExactly(
            "ERROR timer test failed; failures since 2026-03-03T09:00:00Z: 1 with trace",
            "INFO timer test works again, after 1 failures since 2026-03-03T09:00:00Z",
            "ERROR timer test failed; failures since 2026-03-03T09:00:02Z: 1 with trace");
  }

  /** A hundred lines of the pool's and the driver's say no more than that. */
  @Test
  void aDatabaseThatIsAwayIsOneSentence() {
    failures.failed(new RuntimeException(new SQLException("Connection refused", "08001")), NINE);

    assertThat(lines.all)
        .containsExactly(
            "WARNING timer test failed; failures since 2026-03-03T09:00:00Z: 1: the database is away");
  }

  private static final class Lines implements Logger {
    private final List<String> all = new ArrayList<>();

    @Override
    public String getName() {
      return "test";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String words, Throwable thrown) {
      all.add(level + " " + words + (thrown == null ? "" : " with trace"));
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... values) {
      all.add(level + " " + (values == null ? format : MessageFormat.format(format, values)));
    }
  }
}
