package org.handrail.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handrail.launch.Option;
import org.handrail.settings.Setting;
import org.junit.jupiter.api.Test;

/**
 * docs/configuration.md lists every setting. Written anew by {@code mvn -pl web -am test
 * -Dtest=ConfigurationDocTest -Dsurefire.failIfNoSpecifiedTests=false -Dhandrail.docs.write=true}.
 */
class ConfigurationDocTest {

  private static final Path PAGE = Path.of("../docs/configuration.md");

  private static final String HEAD =
      """
      # Configuration

      <!-- Made from the code by ConfigurationDocTest; a test compares it. Do not edit by hand. -->

      A setting is given as `--name=value` at the start, in the environment (`handrail.base-url` is
      `HANDRAIL_BASE_URL`), or as a line of `conf/handrail.properties` in the installation (or of the file that
      `--config` names); the first of these that names it counts. What is not set has its default. Durations are
      written `PT30M` or `P7D`. `--help` lists all of this on the console; a name that is not listed is refused, with the
      nearest that are.

      """;

  @Test
  void thePageListsEverySettingAsItIs() throws IOException {
    if (Boolean.getBoolean("handrail.docs.write")) {
      Files.writeString(PAGE, page());
    }

    assertThat(PAGE).hasContent(page());
  }

  private static String page() {
    return HEAD + "## The process\n\n" + options() + "\n## The application\n\n" + settings();
  }

  private static String options() {
    return table(
        Arrays.stream(Option.values())
            .map(option -> row(option.key(), option.defaultValue(), option.meaning()))
            .collect(Collectors.joining()));
  }

  /** What the launcher knows itself is listed with the process. */
  private static String settings() {
    var ofTheProcess = Arrays.stream(Option.values()).map(Option::key).collect(Collectors.toSet());
    return table(
        Arrays.stream(Setting.values())
            .filter(setting -> !ofTheProcess.contains(setting.key()))
            .map(
                setting -> row(setting.key(), setting.defaultValue().orElse(""), setting.meaning()))
            .collect(Collectors.joining()));
  }

  private static String table(String rows) {
    return "| name | default | meaning |\n|---|---|---|\n" + rows;
  }

  private static String row(String key, String defaultValue, String meaning) {
    var shown = defaultValue.isEmpty() ? "not set" : "`" + defaultValue + "`";
    return "| `%s` | %s | %s |%n".formatted(key, shown, sentence(meaning)).replace("\r\n", "\n");
  }

  /** The launcher's help has them in lower case and without a stop. */
  private static String sentence(String meaning) {
    var escaped = meaning.replace("|", "\\|").replace("<", "&lt;");
    return escaped.substring(0, 1).toUpperCase(Locale.ROOT)
        + escaped.substring(1)
        + (escaped.endsWith(".") ? "" : ".");
  }
}
