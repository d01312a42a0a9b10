package org.handrail.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.launch.Option;
import org.handrail.settings.Setting;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The recipe of the container image and of its company, read as an engine reads them. */
class ContainerRecipeIT {

  private static final Path FOLDER = Path.of("src/container");
  private static final String PINNED = "[a-z0-9/.-]+:\\d[\\w.-]*";

  private final List<Instruction> recipe = recipe();
  private final Map<String, Object> compose = compose();

  /** One instruction of a Dockerfile, its continued lines joined. */
  private record Instruction(String name, String arguments) {

    static Instruction of(String line) {
      var words = line.split("\\s+", 2);
      return new Instruction(words[0], words[1]);
    }
  }

  @Test
  void everyInstructionIsOneOfDocker() {
    assertThat(recipe)
        .extracting(Instruction::name)
        .isSubsetOf(
            "FROM",
            "RUN",
            "COPY",
            "ENV",
            "USER",
            "VOLUME",
            "EXPOSE",
            "STOPSIGNAL",
            "HEALTHCHECK",
            "ENTRYPOINT",
            "CMD",
            "WORKDIR");
    assertThat(recipe.get(0).name()).isEqualTo("FROM");
  }

  @Test
  void imagesAreNamedWithTheirVersions() {
    assertThat(all("FROM")).allMatch(image -> image.split(" ")[0].matches(PINNED));
    assertThat(text(service("database"), "image")).matches(PINNED);
    assertThat(text(service("handrail"), "image")).matches(PINNED);
  }

  @Test
  void theDatabaseIsOfTheVersionThatHandrailIsTestedWith() {
    assertThat(text(service("database"), "image")).startsWith("postgres:17.");
  }

  @Test
  void theProcessIsNobodyWithRights() {
    assertThat(last("USER")).matches("[1-9]\\d{4,}:[1-9]\\d{4,}");
    assertThat(indexOf("USER")).as("before what runs").isLessThan(indexOf("ENTRYPOINT"));
    assertThat(service("handrail"))
        .containsEntry("read_only", true)
        .containsEntry("cap_drop", List.of("ALL"))
        .containsEntry("security_opt", List.of("no-new-privileges:true"));
  }

  @Test
  void whatIsKeptIsInVolumes() {
    assertThat(last("VOLUME")).isEqualTo(variables().get(variable(Option.DATA_DIR)));
    assertThat(list(service("handrail"), "volumes"))
        .containsExactly("handrail-data:" + last("VOLUME"));
    assertThat(map(compose, "volumes")).containsOnlyKeys("handrail-data", "database");
  }

  @Test
  void healthIsAskedForWhereHandrailListens() {
    assertThat(last("HEALTHCHECK"))
        .contains(
            "http://127.0.0.1:" + variables().get(variable(Option.HTTP_PORT)) + "/health/live")
        .contains("--start-period=");
    assertThat(last("EXPOSE")).isEqualTo(variables().get(variable(Option.HTTP_PORT)));
    assertThat(map(map(service("handrail"), "depends_on"), "database"))
        .containsEntry("condition", "service_healthy");
    assertThat(service("database")).containsKey("healthcheck");
  }

  @Test
  void theSignalReachesJavaAndTheStopHasItsTime() {
    assertThat(last("STOPSIGNAL")).isEqualTo("SIGTERM");
    assertThat(last("ENTRYPOINT")).as("without a shell").startsWith("[").contains("bin/handrail");
    assertThat(last("CMD")).isEqualTo("[\"run\"]");
    assertThat(seconds(text(service("handrail"), "stop_grace_period"))).isGreaterThan(100);
  }

  @Test
  void whatIsCopiedIsWhatTheBuildMakes() throws IOException {
    var patterns = all("COPY").stream().filter(copy -> !copy.startsWith("--from=")).toList();

    assertThat(patterns).hasSize(1);
    try (var files = Files.newDirectoryStream(Path.of("target"), patterns.get(0).split(" ")[0])) {
      assertThat(files).as("one, or the copy is not clear").hasSize(1);
    }
    var build = map(service("handrail"), "build");
    var context = FOLDER.resolve(text(build, "context")).normalize();
    assertThat(context).isEqualTo(Path.of("target"));
    assertThat(context.resolve(text(build, "dockerfile")).normalize())
        .isEqualTo(FOLDER.resolve("Dockerfile"));
  }

  @Test
  void settingsAreThoseThatThereAre() {
    var known =
        Stream.concat(
                Arrays.stream(Option.values()).map(Option::key),
                Arrays.stream(Setting.values()).map(Setting::key))
            .map(ContainerRecipeIT::variable)
            .collect(Collectors.toSet());

    assertThat(variables().keySet()).isSubsetOf(known);
    assertThat(map(service("handrail"), "environment").keySet())
        .allMatch(name -> known.contains(name.replaceFirst("_FILE$", "")));
  }

  @Test
  void secretsAreInFilesAndInNoLayer() {
    assertThat(String.join("\n", all("ENV")) + all("COPY")).doesNotContainIgnoringCase("password");
    for (var service : Set.of("handrail", "database")) {
      assertThat(map(service(service), "environment"))
          .as(service)
          .allSatisfy(
              (name, value) -> {
                if (name.matches(".*(PASSWORD|KEY).*")) {
                  assertThat(name).endsWith("_FILE");
                  assertThat(map(compose, "secrets"))
                      .containsKey(value.toString().replace("/run/secrets/", ""));
                }
              });
    }
  }

  private static List<Instruction> recipe() {
    return lines("Dockerfile")
        .collect(Collectors.joining("\n"))
        .replaceAll("\\\\\n\\s*", " ")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Instruction::of)
        .toList();
  }

  private static Map<String, Object> compose() {
    return new Yaml(new SafeConstructor(new LoaderOptions()))
        .load(lines("compose.yaml").collect(Collectors.joining("\n")));
  }

  private static Stream<String> lines(String file) {
    try {
      return Files.readString(FOLDER.resolve(file)).lines();
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private List<String> all(String instruction) {
    return recipe.stream()
        .filter(one -> one.name().equals(instruction))
        .map(Instruction::arguments)
        .toList();
  }

  private String last(String instruction) {
    var all = all(instruction);
    assertThat(all).as(instruction).isNotEmpty();
    return all.get(all.size() - 1);
  }

  private int indexOf(String instruction) {
    return recipe.stream().map(Instruction::name).toList().indexOf(instruction);
  }

  private Map<String, String> variables() {
    return all("ENV").stream()
        .flatMap(line -> Arrays.stream(line.split("\\s+")))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private Map<String, Object> service(String name) {
    return map(map(compose, "services"), name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> parent, String key) {
    return (Map<String, Object>) Objects.requireNonNull(parent.get(key), key);
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> parent, String key) {
    return (List<Object>) Objects.requireNonNull(parent.get(key), key);
  }

  private static String text(Map<String, Object> parent, String key) {
    return String.valueOf(parent.get(key));
  }

  private static int seconds(String duration) {
    return Integer.parseInt(duration.replace("s", ""));
  }

  private static String variable(Option option) {
    return variable(option.key());
  }

  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
