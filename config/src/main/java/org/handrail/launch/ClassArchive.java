package org.handrail.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The JVM's class-data archive: the server's classes as the JVM holds them in memory, which a start
 * maps instead of reading and verifying each. A start that had none that fits makes it afterwards,
 * in a process of its own with the lowest priority. It is only ever a help: the JVM itself refuses
 * one of another JVM or of other libraries and starts without it; the start script hands it none
 * that is not whole, or whose last start ended without a word.
 */
final class ClassArchive implements AutoCloseable {

  /** The system property by which the start script names the file it hands to the JVM. */
  static final String PROPERTY = "handrail.class-archive";

  private static final Logger LOG = System.getLogger(ClassArchive.class.getName());
  private static final int MINUTES_TO_MAKE = 10;

  /** Behind it stands the process that is at it: two at once do not disturb each other. */
  private static final String PART = ".part-";

  /** A line of the JVM's class hierarchy: indentation, name, loader. */
  private static final Pattern NAME = Pattern.compile("^[|\\s-]*([\\w.$]+)/.*");

  /**
   * Made by the JVM as it runs; with them in an archive JDK 17 crashes when it is recorded (JFR) or
   * has an agent.
   */
  private static final Pattern GENERATED =
      Pattern.compile("java\\.lang\\.invoke\\..*(Species_|LambdaForm\\$|\\$Holder).*");

  private final Path file;
  private final Path madeFor;
  private final Path trying;
  private final Path part;
  private final Path classes;
  private final Thread maker;
  private volatile Process process;

  private ClassArchive(Path file) {
    this.file = file;
    this.madeFor = beside(".for");
    this.trying = beside(".trying");
    this.part = beside(PART + ProcessHandle.current().pid());
    this.classes = beside(PART + ProcessHandle.current().pid() + ".classes");
    this.maker = new Thread(this::make, "handrail-class-archive");
    maker.setDaemon(true);
    maker.setPriority(Thread.MIN_PRIORITY);
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** The archive this start was given, present or not; empty if the start script names none. */
  static Optional<ClassArchive> given() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(path -> new ClassArchive(Path.of(path).toAbsolutePath()));
  }

  /**
   * Makes the archive for the next start, unless this one uses it already, or it was made for just
   * this JVM and refused all the same. Returns at once.
   */
  void makeIfUnused() {
    try {
      boolean crashed = Files.deleteIfExists(trying) && !isUsed();
      boolean refused = !crashed && Files.exists(madeFor) && isMadeForThis();
      if (!isUsed() && !refused) {
        maker.start();
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "no class archive for faster starts: {0}", e.toString());
    }
  }

  private boolean isMadeForThis() throws IOException {
    return Files.exists(file) && Files.readString(madeFor).equals(note(file));
  }

  /** What the start script tells a whole archive by stands first: its bytes. */
  private static String note(Path archive) throws IOException {
    return Files.size(archive) + "\n" + fingerprint();
  }

  /** Tells the start script that this start ends in order: no archive is to blame for it. */
  void acquit() {
    try {
      Files.deleteIfExists(trying);
    } catch (IOException e) {
      LOG.log(Level.INFO, "left beside the class archive: {0}", e.toString());
    }
  }

  /**
   * Whether this JVM runs with it. Where the kernel does not tell, what is there counts as used.
   */
  boolean isUsed() throws IOException {
    var maps = Path.of("/proc/self/maps");
    if (!Files.exists(maps)) {
      return Files.exists(file);
    }
    var real = Files.exists(file) ? file.toRealPath().toString() : file.toString();
    try (var lines = Files.lines(maps)) {
      return lines.anyMatch(line -> line.endsWith(real));
    }
  }

  private void make() {
    try {
      removeLeftovers();
      Files.write(classes, classNames(), UTF_8);
      if (dump()) {
        Files.writeString(madeFor, note(part));
        publish();
        LOG.log(Level.INFO, "class archive made: the next start is faster");
      }
    } catch (IOException | JMException e) {
      LOG.log(Level.INFO, "no class archive for faster starts: {0}", e.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      tidyUp();
    }
  }

  /** Of processes that were killed at it. */
  private void removeLeftovers() throws IOException {
    try (var parts = Files.newDirectoryStream(file.getParent(), file.getFileName() + PART + "*")) {
      for (var left : parts) {
        var pid = left.getFileName().toString().replaceAll(".*" + PART + "(\\d+).*", "$1");
        if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          Files.deleteIfExists(left);
        }
      }
    }
  }

  private static List<String> classNames() throws JMException {
    var hierarchy =
        (String)
            ManagementFactory.getPlatformMBeanServer()
                .invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "vmClassHierarchy",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
    return namesIn(hierarchy);
  }

  /** Names of classes that come from files, with slashes. */
  static List<String> namesIn(String hierarchy) {
    return hierarchy
        .lines()
        .map(NAME::matcher)
        .filter(line -> line.matches() && !line.group().contains("$$"))
        .map(line -> line.group(1))
        .filter(name -> !GENERATED.matcher(name).matches())
        .map(name -> name.replace('.', '/'))
        .distinct()
        .sorted()
        .toList();
  }

  private boolean dump() throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command()).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> name.contains("JAVA_TOOL_OPTIONS"));
    process = builder.start();
    if (!process.waitFor(MINUTES_TO_MAKE, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    if (File.separatorChar == '/') {
      command.addAll(List.of("nice", "-n", "19"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(heapOptions());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Djdk.util.jar.enableMultiRelease=false",
            "-Xshare:dump",
            "-Xlog:disable",
            "-XX:SharedClassListFile=" + classes,
            "-XX:SharedArchiveFile=" + part,
            "-cp",
            System.getProperty("java.class.path")));
    return command;
  }

  /** Of the heap's size depends how objects refer to their classes. */
  private static List<String> heapOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-Xmx"))
        .toList();
  }

  /** As a whole or not at all, also when the machine loses its power. */
  private void publish() throws IOException {
    try (var channel = FileChannel.open(part, StandardOpenOption.READ)) {
      channel.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What must be the same for the JVM to take an archive. */
  private static String fingerprint() throws IOException {
    var libraries = Path.of(System.getProperty("java.class.path")).toAbsolutePath().getParent();
    var lines = new ArrayList<String>();
    lines.add(System.getProperty("java.vm.version") + " " + System.getProperty("java.home"));
    lines.add(heapOptions().toString());
    try (var files = Files.walk(libraries)) {
      for (var jar : files.filter(path -> path.toString().endsWith(".jar")).sorted().toList()) {
        lines.add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
      }
    }
    return String.join("\n", lines);
  }

  private void tidyUp() {
    try {
      Files.deleteIfExists(classes);
      Files.deleteIfExists(part);
    } catch (IOException e) {
      LOG.log(Level.INFO, "left beside the class archive: {0}", e.toString());
    }
  }

  /** Waits for the end of a making that has begun. */
  void await() throws InterruptedException {
    maker.join();
  }

  /** Ends a making that has begun. */
  @Override
  public void close() {
    maker.interrupt();
    var begun = process;
    if (begun != null) {
      begun.destroyForcibly();
    }
  }
}
