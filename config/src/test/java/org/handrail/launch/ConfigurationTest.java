package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

  @TempDir Path home;

  @Test
  void withoutAWordEverythingHasItsDefault() throws Exception {
    var configuration = Configuration.of(home, Map.of());

    assertThat(configuration.port(Option.HTTP_PORT)).isEqualTo(8080);
    assertThat(configuration.path(Option.DATA_DIR)).isEqualTo(home.resolve("data"));
    assertThat(configuration.given(Option.DB_URL)).isEmpty();
    assertThat(configuration.isOn(Option.DEMO)).isFalse();
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverTheFile() throws Exception {
    file("handrail.http.port=1\nhandrail.db.user=file\nhandrail.base-url=https://file\n");
    var environment = Map.of("HANDRAIL_HTTP_PORT", "2", "HANDRAIL_BASE_URL", "https://environment");

    var configuration = Configuration.of(home, environment, "--handrail.http.port=3");

    assertThat(configuration.port(Option.HTTP_PORT)).isEqualTo(3);
    assertThat(configuration.text(Option.BASE_URL)).isEqualTo("https://environment");
    assertThat(configuration.text(Option.DB_USER)).isEqualTo("file");
  }

  @Test
  void theKeyOnTheCommandLineMayLeaveOutThePrefix() throws Exception {
    assertThat(Configuration.of(home, Map.of(), "--http.port=9").port(Option.HTTP_PORT))
        .isEqualTo(9);
  }

  @Test
  void anotherFileReplacesTheStandardOne() throws Exception {
    file("handrail.http.port=1\n");
    Path other = Files.writeString(home.resolve("other.properties"), "handrail.http.port=4\n");

    var configuration = Configuration.of(home, Map.of(), "--config", other.toString());

    assertThat(configuration.port(Option.HTTP_PORT)).isEqualTo(4);
  }

  @Test
  void aMisspeltPrefixInTheFileIsRefused() throws Exception {
    file("handrial.http.port=1\n");

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> Configuration.of(home, Map.of()))
        .withMessageContaining("handrial.http.port")
        .extracting(StartFailure::exitCode)
        .isEqualTo(ExitCode.CONFIGURATION_WRONG);
  }

  @Test
  void aWordThatIsNoSettingIsRefused() {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> Configuration.of(home, Map.of(), "start"))
        .withMessageContaining("\"start\"");
  }

  @Test
  void helpMayBeAskedForBesideSettings() throws Exception {
    assertThat(Configuration.of(home, Map.of(), "--http.port=9", "--help").asksForHelp()).isTrue();
    assertThat(Configuration.of(home, Map.of(), "--http.port=9").asksForHelp()).isFalse();
  }

  @Test
  void aPortIsANumberInRange() throws Exception {
    for (String wrong : new String[] {"eighty", "-1", "65536", ""}) {
      var configuration = Configuration.of(home, Map.of(), "--http.port=" + wrong);

      assertThatExceptionOfType(StartFailure.class)
          .isThrownBy(() -> configuration.port(Option.HTTP_PORT))
          .withMessageContaining("handrail.http.port");
    }
  }

  private void file(String content) throws Exception {
    Path file = home.resolve("conf/handrail.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
