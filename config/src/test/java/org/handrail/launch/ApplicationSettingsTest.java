package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationSettingsTest {

  @TempDir Path folder;

  @Test
  void theApplicationsOwnListIsRead() throws Exception {
    Path war = zip("WEB-INF/lib/handrail-ejb-1.0.0.jar", jarWithTheList());

    assertThat(ApplicationSettings.in(war))
        .containsExactly(
            new KnownSetting("handrail.purge.at", "02:30", "When the purge starts."),
            new KnownSetting("handrail.mail.from", "", "Sender of mails."));
  }

  @Test
  void whatIsNoApplicationHasNone() throws Exception {
    assertThat(ApplicationSettings.in(folder.resolve("missing.war"))).isEmpty();
    assertThat(ApplicationSettings.in(zip("WEB-INF/web.xml", new byte[0]))).isEmpty();
  }

  private byte[] jarWithTheList() throws IOException {
    var source = folder.resolve("org/handrail/settings/Setting.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        """
        package org.handrail.settings;

        public enum Setting {
          PURGE_AT("handrail.purge.at", "02:30", "When the purge starts."),
          MAIL_FROM("handrail.mail.from", null, "Sender of mails.");

          private final String key;
          private final String defaultValue;
          private final String meaning;

          Setting(String key, String defaultValue, String meaning) {
            this.key = key;
            this.defaultValue = defaultValue;
            this.meaning = meaning;
          }

          public String key() {
            return key;
          }

          public java.util.Optional<String> defaultValue() {
            return java.util.Optional.ofNullable(defaultValue);
          }

          public String meaning() {
            return meaning;
          }
        }
        """);
    int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    assertThat(failed).isZero();
    Path compiled = source.resolveSibling("Setting.class");
    return zipped("org/handrail/settings/Setting.class", Files.readAllBytes(compiled));
  }

  private Path zip(String entry, byte[] content) throws IOException {
    return Files.write(folder.resolve("application.war"), zipped(entry, content));
  }

  private static byte[] zipped(String entry, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
