package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies where the class archive is looked for: a start succeeds, and the next has one. */
class ClassArchiveIT {

  @TempDir Path folder;
  private Path jar;
  private Path archive;

  @BeforeEach
  void program() throws IOException {
    jar = Files.createDirectory(folder.resolve("lib")).resolve("program.jar");
    archive = Files.createDirectory(folder.resolve("data")).resolve("handrail.jsa");
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, ArchiveMaker.class.getName());
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      add(out, Path.of("target/classes"));
      add(out, Path.of("target/test-classes"));
    }
  }

  private static void add(JarOutputStream out, Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes.resolve("org/handrail/launch"), 1)) {
      for (var file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
  }

  @Test
  void whatOneStartMakesTheNextUses() throws Exception {
    assertThat(start()).isEqualTo("not used");
    assertThat(start()).isEqualTo("used");
  }

  @Test
  void aTruncatedOneIsMadeAgain() throws Exception {
    start();
    try (var channel = writable(archive)) {
      channel.truncate(channel.size() / 2);
    }

    assertThat(start()).isEqualTo("not used");
    assertThat(start()).isEqualTo("used");
  }

  @Test
  void oneOfAnotherJvmIsMadeAgain() throws Exception {
    start();
    pretendAnotherJvmMadeIt();
    Files.writeString(beside(".for"), Files.size(archive) + "\nanother JVM");

    assertThat(start()).isEqualTo("not used");
    assertThat(start()).isEqualTo("used");
  }

  @Test
  void oneOfOtherLibrariesIsMadeAgain() throws Exception {
    start();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));

    assertThat(start()).isEqualTo("not used");
    assertThat(start()).isEqualTo("used");
  }

  @Test
  void whatTheJvmRefusesAllTheSameIsNotMadeAtEachStart() throws Exception {
    start();
    pretendAnotherJvmMadeIt();
    var made = Files.getLastModifiedTime(archive);

    assertThat(start()).isEqualTo("not used");
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
  }

  @Test
  void oneWithWhichAStartEndedWithoutAWordIsMadeAgain() throws Exception {
    start();
    var made = Files.getLastModifiedTime(archive);
    Files.createFile(beside(".trying"));

    assertThat(launch("-Xshare:auto").waitFor()).isZero();
    assertThat(Files.getLastModifiedTime(archive)).isNotEqualTo(made);
    assertThat(beside(".trying")).doesNotExist();
    assertThat(start()).isEqualTo("used");
  }

  @Test
  void aFolderThatTakesNoneIsNoHindrance() throws Exception {
    archive = Path.of("/proc/handrail.jsa");

    assertThat(start()).isEqualTo("not used");
  }

  @Test
  void twoStartsAtOnceLeaveOne() throws Exception {
    var one = launch();
    var other = launch();

    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    assertThat(start()).isEqualTo("used");
    assertThat(archive.getParent()).isDirectoryNotContaining("glob:**.part-*");
  }

  @Test
  void whatAKilledOneLeftIsRemoved() throws Exception {
    var killed = launch();
    while (killed.isAlive() && !isAtIt()) {
      Thread.onSpinWait();
    }
    var children = killed.descendants().toList();
    killed.destroyForcibly().waitFor();
    children.forEach(ProcessHandle::destroyForcibly);

    assertThat(archive).doesNotExist();
    assertThat(start()).isEqualTo("not used");
    assertThat(start()).isEqualTo("used");
    assertThat(archive.getParent()).isDirectoryNotContaining("glob:**.part-*");
  }

  private boolean isAtIt() throws IOException {
    try (var parts = Files.newDirectoryStream(archive.getParent(), "*.part-*")) {
      return parts.iterator().hasNext();
    }
  }

  /** Its header names the JVM that made it. */
  private void pretendAnotherJvmMadeIt() throws IOException {
    try (var channel = writable(archive)) {
      var header = ByteBuffer.allocate(4096);
      channel.read(header, 0);
      var text = new String(header.array(), StandardCharsets.ISO_8859_1);
      int place = text.indexOf("OpenJDK");
      assertThat(place).isPositive();
      channel.write(ByteBuffer.wrap("AnyJvm!".getBytes(StandardCharsets.US_ASCII)), place);
    }
  }

  private static FileChannel writable(Path file) throws IOException {
    assertThat(file.toFile().setWritable(true)).isTrue();
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private String start() throws Exception {
    var process = launch();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().filter(line -> line.endsWith("used")).findFirst().orElse(said);
  }

  private Path beside(String ending) {
    return archive.resolveSibling(archive.getFileName() + ending);
  }

  /** As bin/handrail sees it. */
  private boolean isWhole() throws IOException {
    return Files.exists(archive)
        && Files.readAllLines(beside(".for")).get(0).equals("" + Files.size(archive));
  }

  /** With the options bin/handrail gives. */
  private Process launch() throws IOException {
    return launch(isWhole() ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto");
  }

  private Process launch(String share) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(share);
    command.addAll(
        List.of(
            "-Xmx64m",
            "-Djdk.util.jar.enableMultiRelease=false",
            "-Dhandrail.class-archive=" + archive,
            "-jar",
            jar.toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }
}
