package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.launch.ExitCode;
import org.handrail.launch.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one setting that bin/handrail reads itself, with a Java that only shows what it is given. */
class HeapSettingIT {

  @TempDir Path home;
  private Path java;

  @BeforeEach
  void install() throws Exception {
    Files.createDirectories(home.resolve("conf"));
    Files.createDirectories(home.resolve("bin"));
    executable(
        Files.copy(
            Path.of("src/distribution/bin/handrail"),
            home.resolve("bin/handrail"),
            StandardCopyOption.REPLACE_EXISTING));
    java = Files.createDirectories(home.resolve("jre/bin"));
    executable(Files.writeString(java.resolve("java"), "#!/bin/sh\necho \"$@\"\n"));
  }

  @Test
  void withoutAWordItIsTheDefault() throws Exception {
    assertThat(run(Map.of()).output()).contains(" -Xmx" + Option.HEAP.defaultValue() + " ");
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws Exception {
    configure("conf/handrail.properties", "#handrail.heap=9g\n handrail.heap = 1500m \n");
    assertThat(run(Map.of()).output()).contains(" -Xmx1500m ");

    var environment = Map.of("HANDRAIL_HEAP", "2g");
    assertThat(run(environment).output()).contains(" -Xmx2g ");
    assertThat(run(environment, "--heap=3g").output()).contains(" -Xmx3g ");
    assertThat(run(environment, "--handrail.heap=4g").output()).contains(" -Xmx4g ");
  }

  @Test
  void anotherFileReplacesTheStandardOne() throws Exception {
    configure("conf/handrail.properties", "handrail.heap=1500m\n");
    var other = configure("other.properties", "handrail.heap=5g\n");

    assertThat(run(Map.of(), "--config", other.toString()).output()).contains(" -Xmx5g ");
  }

  @Test
  void whatIsNoSizeIsRefused() throws Exception {
    var refused = run(Map.of(), "--heap=lots");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIGURATION_WRONG.number());
    assertThat(refused.output()).contains("handrail.heap must be a size such as 1500m or 2g");
  }

  private Command run(Map<String, String> environment, String... arguments) throws Exception {
    var words = new ArrayList<>(List.of(home.resolve("bin/handrail").toString(), "run"));
    words.addAll(List.of(arguments));
    var all = new TreeMap<>(environment);
    all.put("JAVA_HOME", java.getParent().toString());
    return Command.run(words, all);
  }

  private Path configure(String file, String content) throws Exception {
    return Files.writeString(home.resolve(file), content);
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
