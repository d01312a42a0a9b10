package org.handrail.web.admin.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.handrail.kernel.retention.ExpiringData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screens name a job, its parameters and its steps by keys made of their names. */
class JobTextsTest {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.handrail.web.job.JobTexts");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "preview-sla-draft",
        "simulate-sla-history",
        "backtest-breach-forecast",
        "recompute-sla-clocks",
        "verify-sla-clocks",
        "verify-tickets"
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

  @Test
  void everyKindOfExpiringDataHasAName() {
    var kinds =
        new ClassFileImporter()
            .importPackages("org.handrail").stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.isAnnotatedWith(Produces.class))
                .filter(field -> field.getRawType().isEquivalentTo(ExpiringData.class))
                .map(field -> declared(field.reflect()))
                .toList();

    assertThat(kinds).extracting(ExpiringData::kind).contains("drafts", "job-runs");
    assertThat(TEXTS.keySet())
        .containsAll(kinds.stream().map(kind -> "job.step." + kind.kind()).toList())
        .containsAll(kinds.stream().map(kind -> "job.parameter." + kind.retention()).toList())
        .contains("job.title.purge-expired", "job.lead.purge-expired");
  }

  private static ExpiringData declared(Field field) {
    try {
      field.setAccessible(true);
      return (ExpiringData) field.get(null);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String definition(String job) throws IOException {
    var path = "/META-INF/batch-jobs/" + job + ".xml";
    try (var xml = JobTextsTest.class.getResourceAsStream(path)) {
      return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
