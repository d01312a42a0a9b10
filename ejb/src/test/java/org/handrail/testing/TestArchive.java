package org.handrail.testing;

import java.io.File;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
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

  private TestArchive() {}

  /** The built module in the current folder with all test classes of {@code packages}. */
  public static WebArchive of(String... packages) {
    var archive = ShrinkWrap.create(WebArchive.class, "handrail-test.war");
    Arrays.stream(files("target", TestArchive::isBuiltJar)).forEach(archive::addAsLibrary);
    Arrays.stream(files("target/lib", file -> file.getName().endsWith(".jar")))
        .forEach(archive::addAsLibrary);
    Arrays.stream(packages).forEach(name -> archive.addPackages(false, isTestClass(), name));
    Stream.of(Assertions.class, ByteBuddy.class)
        .map(TestArchive::jarOf)
        .forEach(archive::addAsLibrary);
    return archive.addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  private static Filter<ArchivePath> isTestClass() {
    return path -> path.get().matches(".*(IT|Fixture|Test)(\\$.*)?\\.class");
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static boolean isBuiltJar(File file) {
    return file.getName().matches("handrail-\\w+-[\\d.]+(-SNAPSHOT)?\\.jar");
  }

  private static File[] files(String folder, Predicate<File> which) {
    return Objects.requireNonNull(
        new File(folder).listFiles(which::test), folder + " is missing: run mvn package first");
  }
}
