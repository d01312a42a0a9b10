package org.handrail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.ticket.model.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

  @Test
  void yamlAndJsonSayTheSame() {
    var yaml =
        read("teams:\n  - {name: Desk, level: 2, restricted: true}\nchannels: {EMAIL: Desk}");
    var json =
        read(
            """
            {"teams": [{"name": "Desk", "level": 2, "restricted": true}],
             "channels": {"EMAIL": "Desk"}}
            """);

    assertThat(yaml.document()).isEqualTo(json.document());
    assertThat(yaml.document().teams().get(0).level()).isEqualTo(2);
    assertThat(yaml.document().channels()).containsEntry(Channel.EMAIL, "Desk");
  }

  @Test
  void nothingIsTakenForSomethingElse() {
    var team = read("teams: [{name: no, calendar: 2026-01-01}]").document().teams().get(0);
    var calendar = read("calendars: [{name: 1e3, week: {MONDAY: 09:00-18:00}}]");

    assertThat(team.name()).isEqualTo("no");
    assertThat(team.calendar()).isEqualTo("2026-01-01");
    assertThat(calendar.document().calendars().get(0).name()).isEqualTo("1e3");
    assertThat(calendar.document().calendars().get(0).week())
        .containsEntry(DayOfWeek.MONDAY, "09:00-18:00");
  }

  @Test
  void anEmptyDocumentSaysNothing() {
    assertThat(read("").document().teams()).isEmpty();
    assertThat(read("# only a remark").document().administrator()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          teams:\\n  - nmae: Desk             | bootstrap.unknown-field | line 2, teams[0].nmae
          teams:\\n  - name: A\\n    level: x | bootstrap.bad-value     | line 3, teams[0].level
          teams: [                           | bootstrap.syntax        | line 1
          'teams:\\n- name: A\\n  name: B'    | bootstrap.syntax        | line 3, teams[0].name
          accounts: [{roles: [BOSS]}]        | bootstrap.bad-value     | line 1, accounts[0].roles[0]
          channels: {PIGEON: Desk}           | bootstrap.bad-value     | line 1, channels
          """)
  void whatIsWrongIsToldWithItsPlace(String text, String code, String place) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> {
              assertThat(refused.code().code()).isEqualTo(code);
              assertThat(refused.details().get("place").toString()).startsWith(place);
            });
  }

  @Test
  void secretsComeFromTheEnvironmentAndFromFiles(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("secret"), "from a file\n");
    var text =
        """
        accounts:
          - {email: a@x.example, password: "${env:WORD}"}
          - {email: b@x.example, password: "${file:%s}"}
        """
            .formatted(file);

    var accounts =
        DocumentReader.read(text, Secrets.of(Map.of("WORD", "a \" ${env:X} $1")))
            .document()
            .accounts();

    assertThat(accounts.get(0).password()).isEqualTo("a \" ${env:X} $1");
    assertThat(accounts.get(1).password()).isEqualTo("from a file");
    assertThat(accounts.toString()).doesNotContain("from a file");
  }

  @Test
  void aSecretThatIsNotThereIsToldAndOneOfThisMachineIsForItsFilesOnly() {
    var text = "accounts:\n  - {email: a@x.example, password: '${env:NOT_SET}'}";

    assertThatThrownBy(() -> read(text))
        .hasMessageContaining("bootstrap.no-secret")
        .hasMessageContaining("NOT_SET")
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> Setup.sent(text)).hasMessageContaining("bootstrap.secret-refused");
    assertThatThrownBy(() -> Setup.sent("{teams: [{name: '${file:/etc/passwd}'}]}"))
        .hasMessageContaining("bootstrap.secret-refused");
  }

  @Test
  void aDocumentThatWouldGrowWithoutEndIsRefused() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append(("*a" + (i - 1) + ", ").repeat(8)).append("x]\n");
    }

    assertThatThrownBy(() -> read(bomb.toString())).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> read("a: &a [*a]")).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> read("[".repeat(10_000))).isInstanceOf(DomainException.class);
    assertThatThrownBy(() -> read("#".repeat(2_000_000))).isInstanceOf(DomainException.class);
  }

  private static Setup read(String text) {
    return DocumentReader.read(text, Secrets.of(Map.of()));
  }
}
