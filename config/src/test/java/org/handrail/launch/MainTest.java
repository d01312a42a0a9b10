package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  private static final int CLASS_FILE_OF_JAVA_8 = 52;

  @ParameterizedTest
  @CsvSource({"1.8, true", "9, true", "11, true", "16, true", "17, false", "21, false"})
  void anOldJavaIsRefused(String version, boolean tooOld) {
    assertThat(Main.isTooOld(version)).isEqualTo(tooOld);
  }

  @Test
  void anOldJavaCanLoadTheClassThatRefusesIt() throws Exception {
    try (var file = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      file.readInt();
      file.readUnsignedShort();

      assertThat(file.readUnsignedShort()).isEqualTo(CLASS_FILE_OF_JAVA_8);
    }
  }

  @Test
  void saysSoByTheSameExitCodeAsEverybody() {
    assertThat(ExitCode.JAVA_UNSUITABLE.number()).isEqualTo(Main.JAVA_UNSUITABLE);
  }
}
