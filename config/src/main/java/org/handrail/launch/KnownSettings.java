package org.handrail.launch;

import static org.handrail.launch.ExitCode.CONFIGURATION_WRONG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that can be set: the launcher's own options and the settings of the application. */
final class KnownSettings {

  private static final int SUGGESTIONS = 3;
  private static final String VARIABLES = "HANDRAIL_";

  /** What {@code bin/handrail} reads and sets itself. */
  private static final Set<String> OF_THE_SCRIPT = Set.of("HANDRAIL_HOME", "HANDRAIL_RUN_DIR");

  private final List<KnownSetting> ofTheProcess =
      Arrays.stream(Option.values()).map(KnownSetting::of).toList();
  private final List<KnownSetting> ofTheApplication;

  /**
   * @param ofTheApplication what the launcher has an option for itself is left out; empty if the
   *     application could not be asked
   */
  KnownSettings(List<KnownSetting> ofTheApplication) {
    this.ofTheApplication =
        ofTheApplication.stream().filter(setting -> !isIn(ofTheProcess, setting.key())).toList();
  }

  /**
   * A misspelt setting would be no setting at all, and nobody would know.
   *
   * @throws StartFailure that names those that are not known, and what may have been meant
   */
  void requireKnown(Collection<String> keys) throws StartFailure {
    if (ofTheApplication.isEmpty()) {
      // its deployment will say what is wrong with it
      return;
    }
    var unknown =
        keys.stream()
            .filter(key -> !isIn(ofTheProcess, key) && !isIn(ofTheApplication, key))
            .map(this::refusal)
            .toList();
    if (!unknown.isEmpty()) {
      throw new StartFailure(
          CONFIGURATION_WRONG, String.join("; ", unknown) + "; --help lists all there are");
    }
  }

  /**
   * Settings whose values are in files, as container engines hand secrets over: {@code
   * HANDRAIL_DB_PASSWORD_FILE} names the file of {@code handrail.db.password}.
   *
   * @return the values by the names of their settings
   * @throws StartFailure if a file cannot be read
   */
  Map<String, String> inFiles(Map<String, String> environment) throws StartFailure {
    var held = new TreeMap<String, String>();
    for (var setting : all().toList()) {
      var file = environment.get(fileVariable(setting));
      if (file != null && !environment.containsKey(setting.variable())) {
        held.put(setting.key(), content(fileVariable(setting), Path.of(file)));
      }
    }
    return held;
  }

  private static String fileVariable(KnownSetting setting) {
    return setting.variable() + "_FILE";
  }

  private static String content(String variable, Path file) throws StartFailure {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new StartFailure(
          CONFIGURATION_WRONG,
          variable + ": " + file + " cannot be read: " + unreadable,
          unreadable);
    }
  }

  /**
   * Variables of the environment that look like settings and are none. They are no reason not to
   * start: other programs may have set them, as Kubernetes does for a service of the name.
   *
   * @return a sentence about each, with what may have been meant
   */
  List<String> unknownVariables(Collection<String> variables) {
    if (ofTheApplication.isEmpty()) {
      return List.of();
    }
    return variables.stream()
        .filter(variable -> variable.startsWith(VARIABLES) && !OF_THE_SCRIPT.contains(variable))
        .filter(variable -> all().map(KnownSetting::variable).noneMatch(variable::equals))
        .filter(variable -> all().map(KnownSettings::fileVariable).noneMatch(variable::equals))
        .sorted()
        .map(
            variable ->
                variable
                    + " in the environment is no setting and changes nothing"
                    + guess(nearest(key(variable)).map(Option::environmentName).toList()))
        .toList();
  }

  /** As it would be written elsewhere, but for the hyphens. */
  private static String key(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  private static boolean isIn(List<KnownSetting> settings, String key) {
    return settings.stream().anyMatch(setting -> setting.key().equals(key));
  }

  private String refusal(String key) {
    return "there is no setting " + key + guess(nearest(key).toList());
  }

  private static String guess(List<String> nearest) {
    return nearest.isEmpty() ? "" : " (did you mean " + String.join(" or ", nearest) + "?)";
  }

  private Stream<String> nearest(String key) {
    int furthest = Math.max(2, KnownSetting.shortened(key).length() / 3);
    return all()
        .filter(setting -> setting.distanceTo(key) <= furthest)
        .sorted(Comparator.comparingInt(setting -> setting.distanceTo(key)))
        .limit(SUGGESTIONS)
        .map(KnownSetting::key);
  }

  private Stream<KnownSetting> all() {
    return Stream.concat(ofTheProcess.stream(), ofTheApplication.stream());
  }

  /** One line each, with its default if it has one. */
  String help() {
    return """
    usage: [--config FILE] [--key=value ...]

    The process:
    %s
    The application:
    %s"""
        .formatted(lines(ofTheProcess), lines(ofTheApplication));
  }

  private static String lines(List<KnownSetting> settings) {
    return settings.stream()
        .map(setting -> "  %-42s %s%n".formatted(setting.argument(), setting.meaning()))
        .collect(Collectors.joining());
  }
}
