package org.handrail.web.ui;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.kernel.ErrorCode;
import org.handrail.kernel.Language;
import org.handrail.notify.Placeholder;
import org.handrail.notify.TemplateKind;
import org.handrail.security.audit.AuditAction;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.field.ValueSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All texts in all languages, each used, each used one there. */
class TextBundlesTest {

  private static final Path BUNDLES = Path.of("src/main/resources/org/handrail/web");
  private static final List<Path> DOMAIN =
      List.of(Path.of("../ejb/target/classes"), Path.of("../batch/target/classes"));

  private static final Pattern IN_PAGE =
      Pattern.compile("text(?:\\['|\\.(?:with|get)\\(')([a-z0-9.-]+[a-z0-9])'[],)]");
  private static final Pattern AS_IT_IS =
      Pattern.compile("(?<!(?:data-[a-z-]{1,30}|[tT]emplate)=\"#\\{)text\\['([a-z0-9.-]+)'\\]");
  private static final Pattern COUNT_IN_PAGE = Pattern.compile("text\\.count\\('([a-z0-9.-]+)'");
  private static final Pattern QUOTED =
      Pattern.compile("[\"']([a-z][a-z0-9-]*\\.[a-z0-9.-]*)[\"']");

  /** The borrowed words for a ticket and a tag, in either language; not within «этикетка». */
  private static final Pattern BORROWED =
      Pattern.compile(
          "\\b(т[иі]кет|тег)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Path MAILS =
      Path.of("../ejb/src/main/resources/org/handrail/notify/Templates.properties");

  /** Words that the glossary has others for; a placeholder's name is no word. */
  private static final Map<String, Pattern> OTHER_WORDS =
      Map.of(
          "",
          words(
              "(?<!around the )\\bclocks?\\b|\\bpromise|\\breckon|\\bforetol|\\bforetell|\\bdues\\b"
                  + "|\\boutlook\\b(?!’)|\\bbook\\b|stands? still|\\btrial\\b"),
          "uk",
          words("відлік|обіцян|місткіст|\\bкерівник(а|у|и)? команд"),
          "ru",
          words("отсч[её]т\\b|обещан|вместимост|\\bруководител[ья] команд"));

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

  private static final Pattern WATCHER = Pattern.compile("\\bwatcher", Pattern.CASE_INSENSITIVE);

  @ParameterizedTest
  @MethodSource("bases")
  void everyLanguageHasEveryText(Path base) {
    var keys = texts(base).stringPropertyNames();

    assertThat(translations())
        .isNotEmpty()
        .allSatisfy(
            language ->
                assertThat(texts(inLanguage(base, language)).stringPropertyNames())
                    .isEqualTo(keys));
  }

  @ParameterizedTest
  @MethodSource("bases")
  void everyTranslationFillsTheSamePlaceholders(Path base) {
    for (var key : texts(base).stringPropertyNames()) {
      var expected = placeholders(texts(base).getProperty(key));

      assertThat(translations())
          .allSatisfy(
              language ->
                  assertThat(placeholders(texts(inLanguage(base, language)).getProperty(key)))
                      .as(key)
                      .isEqualTo(expected));
    }
  }

  private static List<String> translations() {
    return Language.tags().stream().filter(tag -> !tag.equals(Language.FALLBACK.tag())).toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void apostrophesAreTypographic(Path file) {
    assertThat(texts(file).values()).noneMatch(text -> text.toString().contains("'"));
  }

  @ParameterizedTest
  @MethodSource("features")
  void aKeyBeginsWithTheFeatureWhoseBundleItIsIn(Path base) {
    var feature = base.getParent().getFileName().toString();

    assertThat(texts(base).stringPropertyNames())
        .allMatch(key -> featureOf(key).equals(feature) || feature.equals("ui") && isCommon(key));
  }

  @ParameterizedTest
  @MethodSource("features")
  void aCountedTextHasAllItsForms(Path base) {
    var keys = texts(base).stringPropertyNames();

    assertThat(
            keys.stream()
                .filter(key -> key.endsWith(".one"))
                .map(key -> key.replaceFirst("one$", "")))
        .allSatisfy(stem -> assertThat(keys).contains(stem + "few", stem + "many"));
  }

  /** Two words for one thing were read as two things: a «заявка» is not also a «тікет». */
  @Test
  void aTicketAndATagHaveOneNameInEveryLanguage() {
    assertThat(everythingWritten().filter(file -> BORROWED.matcher(read(file)).find())).isEmpty();
  }

  /** One word for one thing, in every language: see the glossary. */
  @ParameterizedTest
  @MethodSource("basesAndMails")
  void noOtherWordIsUsedForWhatTheGlossaryNames(Path base) {
    OTHER_WORDS.forEach(
        (language, words) -> {
          var texts = texts(language.isEmpty() ? base : inLanguage(base, language));
          for (var key : texts.stringPropertyNames()) {
            assertThat(PLACEHOLDER.matcher(texts.getProperty(key)).replaceAll(""))
                .as(language + " " + key)
                .doesNotContainPattern(words);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("basesAndMails")
  void whoFollowsATicketIsCalledAFollowerEverywhere(Path base) {
    assertThat(texts(base).values()).noneMatch(text -> WATCHER.matcher(text.toString()).find());
  }

  @Test
  void everyTextThatAPageUsesIsThere() {
    var used = new TreeSet<String>();
    for (var page : sources("src/main/webapp", ".xhtml")) {
      IN_PAGE.matcher(page).results().forEach(use -> used.add(use.group(1)));
      COUNT_IN_PAGE.matcher(page).results().forEach(use -> used.add(use.group(1) + ".many"));
    }

    assertThat(allKeys()).containsAll(used);
  }

  /**
   * A page that shows a text as it is would show the placeholder; scripts and widgets fill theirs.
   */
  @Test
  void noPageShowsAPlaceholder() {
    var shown = new TreeSet<String>();
    for (var page : sources("src/main/webapp", ".xhtml")) {
      AS_IT_IS.matcher(page).results().forEach(use -> shown.add(use.group(1)));
    }

    assertThat(shown).hasSizeGreaterThan(100);
    assertThat(features().flatMap(base -> texts(base).entrySet().stream()))
        .noneMatch(
            text ->
                shown.contains(text.getKey().toString())
                    && !placeholders(text.getValue().toString()).isEmpty());
  }

  @Test
  void noTextIsUnused() {
    var mentioned = new TreeSet<String>();
    sources("src/main/webapp", ".xhtml").forEach(page -> addQuoted(page, mentioned));
    sources("src/main/java", ".java").forEach(source -> addQuoted(source, mentioned));

    var unused = allKeys();
    unused.removeAll(namesOfConstants());
    unused.removeAll(namesOfFields());
    unused.removeIf(key -> key.startsWith("error.") || isVerb(key));
    unused.removeIf(key -> mentionsOf(key).anyMatch(mentioned::contains));

    assertThat(unused).isEmpty();
  }

  @Test
  void everyRefusalHasItsText() {
    var missing = codes().map(code -> "error." + code).collect(toCollection(TreeSet::new));
    assertThat(missing).contains("error.ticket.closed", "error.changed-meanwhile");
    missing.removeAll(allKeys());

    assertThat(missing).isEmpty();
  }

  @Test
  void everyActionOfTheAuditTrailHasItsText() {
    assertThat(allKeys()).containsAll(Stream.of(AuditAction.values()).map(Texts::keyOf).toList());
  }

  @Test
  void everyMailAndWhatIsFilledInThereHasItsName() {
    assertThat(allKeys()).containsAll(Stream.of(TemplateKind.values()).map(Texts::keyOf).toList());
    assertThat(allKeys()).containsAll(Stream.of(Placeholder.values()).map(Texts::keyOf).toList());
  }

  @Test
  void everyFieldOfTicketsAndEachOfItsConstantsHasItsName() {
    assertThat(allKeys()).containsAll(namesOfFields());
  }

  private static Set<String> namesOfFields() {
    return TicketFields.known()
        .all()
        .flatMap(field -> Stream.concat(Stream.of(field.textKey()), namesOfConstants(field)))
        .collect(toCollection(TreeSet::new));
  }

  /** Adapters may bring the names of their channels along. */
  private static Stream<String> namesOfConstants(TicketField field) {
    return field.source() instanceof ValueSource.Keys
        ? Stream.empty()
        : field.source().words().orElse(List.of()).stream().map(field::textKey);
  }

  /** A mention is the key, the key of a counted text, or the beginning of keys put together. */
  private static Stream<String> mentionsOf(String key) {
    var beginnings =
        Pattern.compile("\\.").matcher(key).results().map(dot -> key.substring(0, dot.end()));
    return Stream.concat(Stream.of(key, key.replaceFirst("\\.(one|few|many)$", "")), beginnings);
  }

  /** The verbs that buttons of any screen may need. */
  private static boolean isVerb(String key) {
    return key.matches("ui\\.[a-z]+");
  }

  /** As {@link Texts#of} has them: {@code feature.type.constant} of an enum of the domain. */
  private static Set<String> namesOfConstants() {
    return constants().map(Texts::keyOf).collect(toCollection(TreeSet::new));
  }

  /** Of all constants of that type, also those that only their own class sees. */
  private static Stream<String> codes() {
    return types()
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> ErrorCode.class.isAssignableFrom(field.getType()))
        .map(TextBundlesTest::codeIn);
  }

  private static String codeIn(Field constant) {
    try {
      constant.setAccessible(true);
      return ((ErrorCode) constant.get(null)).code();
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Stream<Enum<?>> constants() {
    return types()
        .filter(Class::isEnum)
        .flatMap(type -> Stream.of(type.getEnumConstants()))
        .map(Enum.class::cast);
  }

  private static Stream<Class<?>> types() {
    return DOMAIN.stream()
        .flatMap(TextBundlesTest::classNames)
        .filter(name -> name.startsWith("org.handrail.") && !name.endsWith("-info"))
        .map(TextBundlesTest::load);
  }

  private static Stream<String> classNames(Path classes) {
    return find(classes, ".class")
        .map(file -> classes.relativize(file).toString().replaceFirst("\\.class$", ""))
        .map(file -> file.replace('/', '.'));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, TextBundlesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the feature has no bundle of its own, so that the common one is asked. */
  private static boolean isCommon(String key) {
    return features().noneMatch(base -> base.getParent().endsWith(featureOf(key)));
  }

  private static String featureOf(String key) {
    var words = key.split("\\.");
    return words[0].equals("error") ? words[1] : words[0];
  }

  private static Set<String> allKeys() {
    return features()
        .flatMap(base -> texts(base).stringPropertyNames().stream())
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(toCollection(TreeSet::new));
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        alternatives,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static void addQuoted(String source, Set<String> mentioned) {
    QUOTED.matcher(source).results().forEach(quoted -> mentioned.add(quoted.group(1)));
  }

  /** The bundles, mails and demo stories of all modules, and what migrations put into tables. */
  private static Stream<Path> everythingWritten() {
    return Stream.of("ejb", "batch", "config", "web")
        .map(module -> Path.of("..", module, "src/main/resources"))
        .flatMap(resources -> find(resources, ""))
        .filter(file -> file.toString().matches(".*\\.(properties|txt|sql)"));
  }

  private static List<String> sources(String folder, String suffix) {
    return find(Path.of(folder), suffix).map(TextBundlesTest::read).toList();
  }

  /** The English file of every bundle. */
  static Stream<Path> bases() {
    return find(BUNDLES, ".properties")
        .filter(file -> file.toString().matches(".*(Texts|Messages)\\.properties"));
  }

  static Stream<Path> basesAndMails() {
    return Stream.concat(bases(), Stream.of(MAILS));
  }

  /** The English file of the features' bundles, without Faces' own messages. */
  static Stream<Path> features() {
    return bases().filter(base -> base.toString().endsWith("Texts.properties"));
  }

  static Stream<Path> files() {
    return find(BUNDLES, ".properties")
        .filter(file -> file.toString().matches(".*(Texts|Messages)(_..)?\\.properties"));
  }

  private static Path inLanguage(Path base, String language) {
    return base.resolveSibling(
        base.getFileName().toString().replace(".properties", "_" + language + ".properties"));
  }

  private static Properties texts(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      var texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> find(Path folder, String suffix) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
