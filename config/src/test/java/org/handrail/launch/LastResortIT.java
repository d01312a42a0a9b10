package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends a process that cannot end itself, with the JVM options of the distribution. */
class LastResortIT {

  private static final Path JVM_OPTIONS = Path.of("../ear/src/distribution/lib/jvm.options");

  @ParameterizedTest
  @CsvSource({
    // an allocation fails and Java sees it
    "-XX:+ExitOnOutOfMemoryError, OutOfMemoryError",
    // each collection finds a little, or somebody catches the error: only the watch sees it
    "-XX:-ExitOnOutOfMemoryError, handrail: memory is used up"
  })
  void memoryThatIsUsedUpEndsTheProcessWithWordsForTheOperator(String option, String words)
      throws Exception {
    var end = run(HeapEater.class, "-Xmx48m", "-XX:-UseGCOverheadLimit", option);

    assertThat(end.output()).contains(words);
    assertThat(end.exitCode()).isEqualTo(ExitCode.OUT_OF_MEMORY.number());
  }

  @Test
  void aStopThatHangsIsEndedWithWordsForTheOperator() throws Exception {
    var end = run(StubbornStop.class, "-Xmx48m");

    assertThat(end.output()).contains("does not stop within 1 s");
    assertThat(end.exitCode()).isEqualTo(ExitCode.STOP_FORCED.number());
  }

  private record End(int exitCode, String output) {}

  private static End run(Class<?> program, String... options) throws Exception {
    var command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.add("@" + JVM_OPTIONS);
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      var output = process.inputReader();
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
      return new End(process.exitValue(), String.join("\n", output.lines().toList()));
    } finally {
      process.destroyForcibly();
    }
  }
}
