package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DatabaseTest {

  private static final Database NOBODY_THERE =
      new Database("jdbc:postgresql://127.0.0.1:1/x?password=hidden", "anna", "secret");

  @Test
  void showsItselfWithoutItsPasswords() {
    assertThat(NOBODY_THERE).hasToString("jdbc:postgresql://127.0.0.1:1/x as anna");
  }

  @Test
  void isWaitedForAsLongAsAskedAndSaysSoOnce() {
    var said = new ArrayList<String>();

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> NOBODY_THERE.await(Duration.ofMillis(1500), said::add))
        .withMessageContaining("cannot be reached")
        .withMessageNotContaining("hidden")
        .extracting(StartFailure::exitCode)
        .isEqualTo(ExitCode.DATABASE_UNREACHABLE);
    assertThat(said).hasSize(1);
  }
}
