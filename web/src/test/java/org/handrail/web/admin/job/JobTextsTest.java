package org.handrail.web.admin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screens name a job, its parameters and its steps by keys made of their names. */
class JobTextsTest {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.handrail.web.job.JobTexts");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "purge-expired",
        "preview-sla-draft",
        "simulate-sla-history",
        "backtest-breach-forecast",
        "recompute-sla-clocks",
        "verify-sla-clocks"
      })
  void everyJobAndStepHasAName(String job) throws IOException {
    var steps =
        Pattern.compile("<step id=\"([^\"]+)\"")
            .matcher(definition(job))
            .results()
            .map((MatchResult step) -> "job.step." + step.group(1))
            .toList();

    assertThat(TEXTS.keySet()).contains("job.title." + job, "job.lead." + job).containsAll(steps);
    assertThat(steps).isNotEmpty();
  }

  private static String definition(String job) throws IOException {
    var path = "/META-INF/batch-jobs/" + job + ".xml";
    try (var xml = JobTextsTest.class.getResourceAsStream(path)) {
      return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
