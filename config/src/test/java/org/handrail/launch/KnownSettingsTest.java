package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownSettingsTest {

  private final KnownSettings known =
      new KnownSettings(
          List.of(
              new KnownSetting("handrail.base-url", "http://localhost:8080", "Address."),
              new KnownSetting("handrail.purge.at", "02:30", "When the purge starts.")));

  @Test
  void optionsOfTheLauncherAndSettingsOfTheApplicationAreKnown() {
    assertThatCode(() -> known.requireKnown(List.of("handrail.http.port", "handrail.purge.at")))
        .doesNotThrowAnyException();
  }

  @Test
  void aMisspeltOneIsRefusedWithTheNearest() {
    assertRefused("handrail.htp.port")
        .contains("no setting handrail.htp.port (did you mean handrail.http.port?)")
        .contains("--help");
    assertRefused("handrail.purge.art").contains("did you mean handrail.purge.at?");
  }

  @Test
  void aPartOfTheNameIsNearToAllThatHaveIt() {
    assertRefused("handrail.port")
        .contains(
            "handrail.http.port or handrail.management.port or handrail.mail-demo.smtp.port?");
  }

  @Test
  void whatIsLikeNothingIsRefusedWithoutAGuess() {
    assertRefused("handrail.colour.of.the.walls").doesNotContain("did you mean");
  }

  @Test
  void whatTheApplicationKnowsIsNotJudgedWithoutIt() {
    assertThatCode(() -> new KnownSettings(List.of()).requireKnown(List.of("handrail.purge.at")))
        .doesNotThrowAnyException();
  }

  @Test
  void aMisspeltVariableIsNamedWithTheNearest() {
    var names = Set.of("HANDRAIL_HTTP_PROT", "HANDRAIL_BASE_ULR", "HANDRAIL_PURGE_ART", "PATH");

    assertThat(known.unknownVariables(names))
        .containsExactly(
            "HANDRAIL_BASE_ULR in the environment is no setting and changes nothing"
                + " (did you mean HANDRAIL_BASE_URL?)",
            "HANDRAIL_HTTP_PROT in the environment is no setting and changes nothing"
                + " (did you mean HANDRAIL_HTTP_PORT?)",
            "HANDRAIL_PURGE_ART in the environment is no setting and changes nothing"
                + " (did you mean HANDRAIL_PURGE_AT?)");
  }

  @Test
  void variablesOfSettingsAndOfTheStartScriptAreFine() {
    var names =
        Set.of(
            "HANDRAIL_HTTP_PORT",
            "HANDRAIL_BASE_URL",
            "HANDRAIL_PURGE_AT",
            "HANDRAIL_HOME",
            "HANDRAIL_RUN_DIR");

    assertThat(known.unknownVariables(names)).isEmpty();
  }

  @Test
  void aSecretMayBeInAFileThatTheEnvironmentNames(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("password"), "s3cret\n");
    var environment = Map.of("HANDRAIL_DB_PASSWORD_FILE", file.toString());

    assertThat(known.inFiles(environment)).isEqualTo(Map.of("handrail.db.password", "s3cret"));
    assertThat(known.unknownVariables(environment.keySet())).isEmpty();
  }

  @Test
  void theVariableItselfWinsOverItsFile(@TempDir Path folder) throws Exception {
    var environment =
        Map.of(
            "HANDRAIL_DB_PASSWORD", "said", "HANDRAIL_DB_PASSWORD_FILE", folder.toString() + "/x");

    assertThat(known.inFiles(environment)).isEmpty();
  }

  @Test
  void aFileOfASecretThatIsNotThereIsNamed() {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> known.inFiles(Map.of("HANDRAIL_PURGE_AT_FILE", "/no/such/file")))
        .withMessageContaining("HANDRAIL_PURGE_AT_FILE: /no/such/file cannot be read");
  }

  @Test
  void helpListsEachOnceOnALineWithItsDefault() {
    assertThat(known.help().lines())
        .contains("  --http.port=8080                           port of the web interface")
        .contains("  --purge.at=02:30                           When the purge starts.")
        .filteredOn(line -> line.contains("--base-url"))
        .hasSize(1);
  }

  private AbstractStringAssert<?> assertRefused(String key) {
    var refused =
        assertThatExceptionOfType(StartFailure.class)
            .isThrownBy(() -> known.requireKnown(List.of(key)))
            .actual();
    assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFIGURATION_WRONG);
    return assertThat(refused.getMessage());
  }
}
