package org.handrail.web.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.handrail.launch.ExitCode;
import org.handrail.launch.testing.RunningHandrail;
import org.handrail.launch.testing.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty installation is started with the file of the documentation, and nobody clicks. */
class BootstrapStoryIT {

  private static final Path PAGE = Path.of("../docs/operations.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\\n(administrator:.*?)```");
  private static final String PASSWORD = "seven bright anchors";

  @TempDir private Path folder;

  @Test
  void aFileWithAFaultStopsTheStartAndAGoodOneSetsItUpOnce() throws Exception {
    var file = folder.resolve("handrail.yaml");
    var installation =
        RunningHandrail.in(folder.resolve("data"))
            .with("handrail.bootstrap", file.toString())
            .withVariable("ADMIN_PASSWORD", PASSWORD);

    Files.writeString(
        file, example().replace("calendar: Office\n    members", "calendar: Nowhere\n    members"));
    var refused = installation.launch();
    assertThat(refused.exitCode()).isEqualTo(ExitCode.DEPLOYMENT_FAILED.number());
    assertThat(refused.output()).contains("bootstrap.unknown-name", "teams[0].calendar", "Nowhere");

    Files.writeString(file, example());
    long audited;
    try (var handrail = installation.start()) {
      assertThat(handrail.output()).as("there is an administrator").doesNotContain("setup.xhtml");
      var olena = new WebSession(handrail.uri("")).signIn("olena@example.com", PASSWORD);
      assertThat(olena.get("/admin/mailboxes.xhtml").body()).contains("support@example.com");
      assertThat(olena.get("/admin/teams.xhtml").body()).contains("Service Desk");
      assertThat(olena.get("/admin/sla-policies.xhtml").body()).contains("Network", "Office");
      audited = audited(handrail);
      assertThat(audited).isPositive();
    }

    try (var handrail = installation.start()) {
      assertThat(audited(handrail)).as("nothing is left to do").isEqualTo(audited);
    }
  }

  private String example() throws Exception {
    var secret = Files.writeString(folder.resolve("secret"), "a sealed word\n");
    var example = EXAMPLE.matcher(Files.readString(PAGE));
    assertThat(example.find()).isTrue();
    return example.group(1).replace("/run/secrets/support-mailbox", secret.toString());
  }

  private static long audited(RunningHandrail handrail) throws Exception {
    try (var connection = handrail.database().connect();
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from audit_record where actor = 'bootstrap'")) {
      if (!rows.next()) {
        throw new SQLException("no row");
      }
      return rows.getLong(1);
    }
  }
}
