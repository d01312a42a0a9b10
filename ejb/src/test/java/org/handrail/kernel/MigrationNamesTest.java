package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationNamesTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /** Two branches that land on one day may choose the same minute; the server would not start. */
  @Test
  void everyMigrationHasAVersionOfItsOwn() throws IOException {
    assertThat(names()).isNotEmpty().allMatch(name -> name.matches("V\\d{12}__[a-z_]+\\.sql"));
    assertThat(names())
        .extracting(name -> name.substring(0, name.indexOf('_')))
        .doesNotHaveDuplicates();
  }

  private static List<String> names() throws IOException {
    try (var files = Files.list(MIGRATIONS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
