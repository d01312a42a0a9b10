package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassArchiveTest {

  private static final String HIERARCHY =
      """
      java.lang.Object/null
      |--org.postgresql.Driver/0x00007fd3c80e3840
      |--java.sql.Wrapper/0x00007fd3c80e3840 (intf)
      |  |--org.handrail.launch.Main$Part/0x00007fd3c80e3840
      |--org.handrail.launch.Main$$Lambda$319/0x00007fd36c489610/0x00007fd3c80e3840
      |  |--java.lang.invoke.BoundMethodHandle$Species_LL/null
      |  |--java.lang.invoke.LambdaForm$MH/0x00007fd36c489610/null
      |--[I/null
      """;

  @Test
  void classesAreNamedThatComeFromFiles() {
    assertThat(ClassArchive.namesIn(HIERARCHY))
        .containsExactly(
            "java/lang/Object",
            "java/sql/Wrapper",
            "org/handrail/launch/Main$Part",
            "org/postgresql/Driver");
  }

  @Test
  void noneIsMadeUnlessTheStartScriptNamesIt() {
    assertThat(ClassArchive.given()).isEmpty();
  }
}
