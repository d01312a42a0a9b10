package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path parent;
  private Path path;

  @BeforeEach
  void choose() {
    path = parent.resolve("data");
  }

  @Test
  void belongsToOneAtATime() throws Exception {
    var first = DataFolder.open(path, "1.0");

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> DataFolder.open(path, "1.0"))
        .extracting(StartFailure::exitCode)
        .isEqualTo(ExitCode.DATA_FOLDER_IN_USE);

    first.close();
    DataFolder.open(path, "1.0").close();
  }

  @Test
  void isTakenOverFromAnOlderVersion() throws Exception {
    DataFolder.open(path, "1.0").close();
    DataFolder.open(path, "1.10").close();

    assertThat(Files.readString(path.resolve("handrail.version")).strip()).isEqualTo("1.10");
  }

  @Test
  void isLeftAloneWhenANewerVersionUsedItAndStaysFree() throws Exception {
    DataFolder.open(path, "1.10").close();

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> DataFolder.open(path, "1.9"))
        .withMessageContaining("1.10")
        .extracting(StartFailure::exitCode)
        .isEqualTo(ExitCode.DATA_FOLDER_NEWER);
    DataFolder.open(path, "1.10").close();
  }

  @Test
  void aReleaseIsNewerThanItsSnapshot() throws Exception {
    DataFolder.open(path, "1.0").close();

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> DataFolder.open(path, "1.0-SNAPSHOT"));
  }
}
