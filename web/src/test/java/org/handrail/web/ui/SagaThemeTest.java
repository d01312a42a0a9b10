package org.handrail.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SagaThemeTest {

  private static final Pattern TOKEN = Pattern.compile("--color-[a-z0-9-]+");

  @Test
  void aColourIsReplacedByTheTokenForItsKindOfProperty() {
    var css = "a{color:#fff;background:#fff;border:1px solid #ced4da;--blue-500:#2196f3}";

    assertThat(new SagaTheme().withTokens(css))
        .isEqualTo(
            "a{color:var(--color-on-accent);background:var(--color-surface);"
                + "border:1px solid var(--color-border-strong);--blue-500:#2196f3}");
  }

  @Test
  void noColourOfTheThemeIsLeftThatOnlySuitsALightPage() throws IOException {
    var themed = new SagaTheme().withTokens(saga());

    var left = new TreeSet<String>();
    Pattern.compile("(?<=[{;])([a-z][a-z-]*):([^;{}]+)")
        .matcher(themed)
        .results()
        .flatMap(
            d ->
                Pattern.compile("#[0-9a-fA-F]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)")
                    .matcher(d.group(2))
                    .results()
                    .map(c -> d.group(1) + ":" + c.group()))
        .filter(colour -> !isPureShade(colour))
        .forEach(left::add);

    assertThat(left).isEmpty();
  }

  @Test
  void everyTokenThatTheThemeNamesExists() throws IOException {
    var tokens = Files.readString(Path.of("src/main/webapp/resources/handrail/tokens.css"));

    var named = new TreeSet<String>();
    TOKEN.matcher(new SagaTheme().withTokens(saga())).results().forEach(t -> named.add(t.group()));

    assertThat(named).isNotEmpty().allSatisfy(token -> assertThat(tokens).contains(token + ":"));
  }

  /** Black or white with an alpha, or a shadow: works on any ground. */
  private static boolean isPureShade(String colour) {
    return colour.matches(
        ".*:(rgba\\((0, ?0, ?0|255, ?255, ?255), ?[0-9.]+\\)|hsla\\(0,0%,100%,[0-9.]+\\))");
  }

  private static String saga() throws IOException {
    var path = "META-INF/resources/primefaces-saga-blue/theme.css";
    try (var in = SagaThemeTest.class.getClassLoader().getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
