package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each package says whom it knows, and says it truly. With {@code -Dhandrail.docs.write=true} the
 * sentences are written.
 */
class PackageInfoTest {

  private static final boolean WRITES = Boolean.getBoolean("handrail.docs.write");

  private static final String ROOT = "org.handrail.";

  /** A point inside a name does not end the sentence. */
  private static final Pattern KNOWS = Pattern.compile("Knows(?:[^.]|\\.(?=\\w))*\\.");

  @TestFactory
  Stream<DynamicTest> aPackageSaysWhomItKnows() {
    var known = known();
    return Stream.of("ejb", "batch", "web")
        .map(module -> Path.of("..", module, "src/main/java"))
        .flatMap(sources -> packageInfos(sources).map(info -> test(sources, info, known)));
  }

  private static DynamicTest test(Path sources, Path info, Map<String, TreeSet<String>> known) {
    var name = sources.relativize(info.getParent()).toString().replace('/', '.');
    var expected = sentence(known.getOrDefault(name, new TreeSet<>()));
    return DynamicTest.dynamicTest(name, () -> check(info, expected));
  }

  private static void check(Path info, String expected) throws IOException {
    var text = Files.readString(info);
    if (WRITES) {
      Files.writeString(info, written(text, expected));
    } else {
      var said = KNOWS.matcher(text.replaceAll("\\s*\\n \\*\\s*", " "));
      assertThat(said.find() ? said.group() : "").isEqualTo(expected);
    }
  }

  private static String written(String text, String expected) {
    return KNOWS.matcher(text).find()
        ? KNOWS.matcher(text).replaceFirst(expected)
        : text.replaceFirst("\\n \\*/", "\n *\n * <p>" + expected + "\n */");
  }

  private static String sentence(TreeSet<String> known) {
    return known.isEmpty() ? "Knows nobody." : "Knows: " + String.join(", ", known) + ".";
  }

  /** The packages of ours that each uses. */
  private static Map<String, TreeSet<String>> known() {
    return ArchitectureTest.HANDRAIL.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(used -> packageOf(used.getTargetClass()).startsWith(ROOT))
        .filter(used -> !packageOf(used.getTargetClass()).equals(packageOf(used.getOriginClass())))
        .collect(
            Collectors.groupingBy(
                used -> packageOf(used.getOriginClass()),
                TreeMap::new,
                Collectors.mapping(
                    PackageInfoTest::usedPackage, Collectors.toCollection(TreeSet::new))));
  }

  private static String usedPackage(Dependency used) {
    return packageOf(used.getTargetClass()).substring(ROOT.length());
  }

  private static String packageOf(JavaClass type) {
    return type.getBaseComponentType().getPackageName();
  }

  private static Stream<Path> packageInfos(Path sources) {
    try (var files = Files.walk(sources)) {
      return files.filter(file -> file.endsWith("package-info.java")).toList().stream();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
