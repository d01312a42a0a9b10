package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names are those of docs/glossary.md, and comments are in plain English. */
class GlossaryTest {

  private static final Path ROOT = Path.of("..");
  private static final String GLOSSARY = "docs/glossary.md";

  private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|(?<last>[^|]*)\\|$");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

  private static final Set<String> REPLACED = replaced();

  /** Words of old texts, each of which has a plain one: anyone, again, calculated. */
  private static final Pattern OLD_FASHIONED =
      Pattern.compile(
          "(?i)\\b(whoever|whomever|anew|afresh|whilst|lest|reckon\\w*|foretell\\w*|foretold|hither"
              + "|thence|gladly|henceforth|thereof|therein)\\b");

  @Test
  void aTypeIsNamedByTheGlossary() {
    assertThat(sources("src/main/java").map(GlossaryTest::nameOf).filter(GlossaryTest::isReplaced))
        .isEmpty();
  }

  @Test
  void aTableIsNamedByTheGlossary() {
    assertThat(TablesTest.tables()).isNotEmpty().noneMatch(GlossaryTest::isReplaced);
  }

  @Test
  void commentsAndDocsArePlainEnglish() {
    assertThat(
            Stream.concat(sources("src/main/java"), docs())
                .filter(file -> OLD_FASHIONED.matcher(read(file)).find()))
        .isEmpty();
  }

  private static boolean isReplaced(String name) {
    return WORD.matcher(name)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .anyMatch(word -> REPLACED.contains(word) || REPLACED.contains(singular(word)));
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** Those set as code in the last column. */
  private static Set<String> replaced() {
    return ROW.matcher(read(ROOT.resolve(GLOSSARY)))
        .results()
        .map(row -> row.group(1))
        .flatMap(last -> CODE.matcher(last).results())
        .map((MatchResult word) -> word.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> sources(String folder) {
    return Stream.of("ejb", "batch", "config", "web")
        .map(module -> ROOT.resolve(module).resolve(folder))
        .flatMap(sources -> files(sources, ".java").stream());
  }

  private static Stream<Path> docs() {
    return files(ROOT.resolve("docs"), ".md").stream().filter(file -> !file.endsWith(GLOSSARY));
  }

  private static String nameOf(Path source) {
    return source.getFileName().toString().replace(".java", "");
  }

  private static List<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
