package org.handrail.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.launch.Option;
import org.handrail.settings.Setting;
import org.junit.jupiter.api.Test;

/**
 * docs/configuration.md and the distribution's conf/handrail.properties list every setting. Both
 * are written again by {@code mvn -pl web -am test -Dtest=ConfigurationDocTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dhandrail.docs.write=true}.
 */
class ConfigurationDocTest {

  private static final Path PAGE = Path.of("../docs/configuration.md");

  private static final Path FILE = Path.of("../ear/src/distribution/conf/handrail.properties");

  private static final int WIDTH = 100;

  private static final String HEAD =
      """
      # Configuration

      <!-- Made from the code by ConfigurationDocTest; a test compares it. Do not edit by hand. -->

      A setting is given as `--name=value` at the start, in the environment (`handrail.base-url` is
      `HANDRAIL_BASE_URL`), or as a line of `conf/handrail.properties` in the installation (or of the file that
      `--config` names); the first of these that names it counts. What is not set has its default. Durations are
      written `PT30M` or `P7D`. `--help` lists all of this on the console; a name that is not listed is refused, with the
      nearest that are; in the environment, which others may write into, it is only pointed out.

      """;

  private static final String FILE_HEAD =
      """
      # Handrail's configuration. What is commented out shows the default; what has none is not set.
      # HANDRAIL_HTTP_PORT in the environment wins over handrail.http.port here, and --http.port=… on the
      # command line over both. Relative paths begin at the folder that holds bin/, conf/ and lib/.
      #
      # Made from the code by ConfigurationDocTest, as docs/configuration.md is; a test compares it.
      """;

  @Test
  void thePageListsEverySettingAsItIs() throws IOException {
    if (Boolean.getBoolean("handrail.docs.write")) {
      Files.writeString(PAGE, page());
    }

    assertThat(PAGE).hasContent(page());
  }

  @Test
  void theFileOfTheDistributionListsThemToo() throws IOException {
    if (Boolean.getBoolean("handrail.docs.write")) {
      Files.writeString(FILE, file());
    }

    assertThat(FILE).hasContent(file());
  }

  private static String file() {
    return FILE_HEAD
        + "\n# ---- The process ----\n"
        + Arrays.stream(Option.values())
            .map(option -> line(option.key(), option.defaultValue(), option.meaning()))
            .collect(Collectors.joining())
        + "\n# ---- The application ----\n"
        + ofTheApplication()
            .map(
                setting ->
                    line(setting.key(), setting.defaultValue().orElse(""), setting.meaning()))
            .collect(Collectors.joining());
  }

  private static String line(String key, String defaultValue, String meaning) {
    return "\n" + comment(sentence(meaning)) + "#" + key + "=" + defaultValue + "\n";
  }

  /** In lines that fit on a screen. */
  private static String comment(String text) {
    var lines = new StringBuilder("#");
    int length = 1;
    for (var word : text.split(" ")) {
      if (length + 1 + word.length() > WIDTH) {
        lines.append("\n#");
        length = 1;
      }
      lines.append(' ').append(word);
      length += 1 + word.length();
    }
    return lines.append('\n').toString();
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
  private static Stream<Setting> ofTheApplication() {
    var ofTheProcess = Arrays.stream(Option.values()).map(Option::key).collect(Collectors.toSet());
    return Arrays.stream(Setting.values()).filter(setting -> !ofTheProcess.contains(setting.key()));
  }

  private static String settings() {
    return table(
        ofTheApplication()
            .map(
                setting -> row(setting.key(), setting.defaultValue().orElse(""), setting.meaning()))
            .collect(Collectors.joining()));
  }

  private static String table(String rows) {
    return "| name | default | meaning |\n|---|---|---|\n" + rows;
  }

  private static String row(String key, String defaultValue, String meaning) {
    var shown = defaultValue.isEmpty() ? "not set" : "`" + defaultValue + "`";
    return "| `%s` | %s | %s |%n"
        .formatted(key, shown, escaped(sentence(meaning)))
        .replace("\r\n", "\n");
  }

  /** The launcher's help has them in lower case and without a stop. */
  private static String sentence(String meaning) {
    boolean isName = meaning.startsWith("jdbc:");
    return (isName ? meaning.substring(0, 1) : meaning.substring(0, 1).toUpperCase(Locale.ROOT))
        + meaning.substring(1)
        + (meaning.endsWith(".") ? "" : ".");
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }
}
