package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class archive bin/handrail hands to Java, with a Java that only shows what it is given. */
class ClassArchiveOptionIT {

  private static final String WITHOUT = " -Xshare:auto ";

  @TempDir Path home;
  private Path archive;

  @BeforeEach
  void install() throws Exception {
    Files.createDirectories(home.resolve("bin"));
    executable(Files.copy(Path.of("src/distribution/bin/handrail"), home.resolve("bin/handrail")));
    var java = Files.createDirectories(home.resolve("jre/bin"));
    executable(Files.writeString(java.resolve("java"), "#!/bin/sh\necho \"$@\"\n"));
    archive = Files.createDirectory(home.toRealPath().resolve("data")).resolve("handrail.jsa");
  }

  @Test
  void withoutOneJavaIsToldWhereToMakeIt() throws Exception {
    assertThat(run()).contains(WITHOUT, " -Dhandrail.class-archive=" + archive + " ");
    assertThat(run("--data.dir=/srv/it"))
        .contains("-Dhandrail.class-archive=/srv/it/handrail.jsa ");
  }

  @Test
  void aWholeOneIsUsed() throws Exception {
    madeOf("abc", 3);

    assertThat(run()).contains(" -XX:SharedArchiveFile=" + archive + " ");
  }

  @Test
  void oneThatIsNotWholeIsNotUsed() throws Exception {
    madeOf("abc", 4);
    assertThat(run()).contains(WITHOUT);

    Files.delete(archive.resolveSibling("handrail.jsa.for"));
    assertThat(run()).contains(WITHOUT);
  }

  @Test
  void afterAStartWithItThatEndedWithoutAWordItIsNotUsed() throws Exception {
    madeOf("abc", 3);
    run();

    assertThat(run()).contains(WITHOUT, "the last start did not end in order");
  }

  private void madeOf(String content, int noted) throws Exception {
    Files.writeString(archive, content);
    Files.writeString(archive.resolveSibling("handrail.jsa.for"), noted + "\nthis Java\n");
  }

  private String run(String... arguments) throws Exception {
    var words = new ArrayList<>(List.of(home.resolve("bin/handrail").toString(), "run"));
    words.addAll(List.of(arguments));
    return Command.run(words, Map.of("JAVA_HOME", home.resolve("jre").toString())).output();
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
