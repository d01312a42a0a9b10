package org.handrail.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The archive that in-container tests deploy: the module's built jar and its libraries as they are
 * in the product, plus the test classes. A package-private member is in reach of a test of the same
 * package, since one class loader serves both.
 */
public final class TestArchive {

  /** What tests use and the product does not, by a class of each. */
  private static final List<String> LIBRARIES =
      List.of(
          "org.assertj.core.api.Assertions",
          "net.bytebuddy.ByteBuddy",
          "com.icegreen.greenmail.util.GreenMail");

  /** What only tests provide; their classes are in the archive of their own module alone. */
  private static final List<String> SERVICES =
      List.of("META-INF/services/org.handrail.ticket.model.ChannelProvider");

  private TestArchive() {}

  /** The built module in the current folder with all its in-container tests and their fixtures. */
  static WebArchive ofModule() {
    var archive = ShrinkWrap.create(WebArchive.class, "handrail-test.war");
    Arrays.stream(files("target", TestArchive::isBuiltJar)).forEach(archive::addAsLibrary);
    Arrays.stream(files("target/lib", file -> file.getName().endsWith(".jar")))
        .forEach(archive::addAsLibrary);
    archive.addPackages(true, isTestClass(), "org.handrail");
    LIBRARIES.stream().flatMap(TestArchive::jarOf).forEach(archive::addAsLibrary);
    SERVICES.stream()
        .filter(service -> Files.exists(Path.of("target/test-classes", service)))
        .forEach(service -> archive.addAsResource(service, service));
    return archive.addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  private static Filter<ArchivePath> isTestClass() {
    return path -> path.get().matches(".*(IT|Fixture|ContainerTest)(\\$.*)?\\.class");
  }

  /** None if the module's tests do without it. */
  private static Stream<File> jarOf(String type) {
    try {
      var source = Class.forName(type).getProtectionDomain().getCodeSource();
      return Stream.of(new File(source.getLocation().getPath()));
    } catch (ClassNotFoundException notOfThisModule) {
      return Stream.empty();
    }
  }

  private static boolean isBuiltJar(File file) {
    return file.getName().matches("handrail-\\w+-[\\d.]+(-SNAPSHOT)?\\.jar");
  }

  private static File[] files(String folder, Predicate<File> which) {
    return Objects.requireNonNull(
        new File(folder).listFiles(which::test), folder + " is missing: run mvn package first");
  }
}
