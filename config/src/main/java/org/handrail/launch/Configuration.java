package org.handrail.launch;

import static org.handrail.launch.ExitCode.CONFIGURATION_WRONG;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the operator asked for: the command line wins over the environment, that over the file, that
 * over the defaults. It is handed to the application as system properties, where MicroProfile
 * Config finds it; the environment is applied here because there it would lose against them.
 */
final class Configuration {

  static final String PREFIX = "handrail.";

  private final Path home;
  private final Map<String, String> values;
  private final CommandLine commandLine;

  private Configuration(Path home, Map<String, String> values, CommandLine commandLine) {
    this.home = home;
    this.values = values;
    this.commandLine = commandLine;
  }

  /**
   * @param home the installation: {@code conf/handrail.properties} is read from it when no {@code
   *     --config FILE} is given and it exists
   */
  static Configuration of(Path home, Map<String, String> environment, String... arguments)
      throws StartFailure {
    var commandLine = CommandLine.parse(arguments);
    var values = new TreeMap<String, String>();
    for (Option option : Option.values()) {
      values.put(option.key(), option.defaultValue());
    }
    values.putAll(file(home, commandLine));
    values.replaceAll((key, value) -> environment.getOrDefault(Option.environmentName(key), value));
    values.putAll(commandLine.values());
    return new Configuration(home, values, commandLine);
  }

  private static Map<String, String> file(Path home, CommandLine commandLine) throws StartFailure {
    var standard = home.resolve("conf/handrail.properties");
    if (commandLine.file().isEmpty() && !Files.exists(standard)) {
      return Map.of();
    }
    return read(commandLine.file().orElse(standard));
  }

  private static Map<String, String> read(Path file) throws StartFailure {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartFailure(
          CONFIGURATION_WRONG, "configuration file " + file + " cannot be read: " + e, e);
    }
    var values = new TreeMap<String, String>();
    for (String key : properties.stringPropertyNames()) {
      if (!key.startsWith(PREFIX)) {
        throw new StartFailure(
            CONFIGURATION_WRONG, file + ": settings begin with \"" + PREFIX + "\", not " + key);
      }
      values.put(key, properties.getProperty(key).strip());
    }
    return values;
  }

  /** Whether the operator only wants to know what can be set. */
  boolean asksForHelp() {
    return commandLine.help();
  }

  /** Everything that has a value, if only its default. */
  Set<String> keys() {
    return values.keySet();
  }

  String text(Option option) {
    return values.get(option.key());
  }

  Optional<String> given(Option option) {
    return Optional.of(text(option)).filter(value -> !value.isBlank());
  }

  boolean isOn(Option option) {
    return Boolean.parseBoolean(text(option));
  }

  int port(Option option) throws StartFailure {
    try {
      int port = Integer.parseInt(text(option));
      if (port >= 0 && port <= 65535) {
        return port;
      }
      throw wrong(option, "a port number");
    } catch (NumberFormatException e) {
      throw wrong(option, "a port number");
    }
  }

  /** A whole number from {@code least} to {@code most}. */
  int number(Option option, int least, int most) throws StartFailure {
    try {
      int number = Integer.parseInt(text(option));
      if (number >= least && number <= most) {
        return number;
      }
      throw wrong(option, "a number from " + least + " to " + most);
    } catch (NumberFormatException e) {
      throw wrong(option, "a number from " + least + " to " + most);
    }
  }

  Duration duration(Option option) throws StartFailure {
    try {
      return Duration.parse(text(option));
    } catch (DateTimeParseException e) {
      throw wrong(option, "a duration such as PT60S");
    }
  }

  /** Relative paths start at the installation, wherever the command was given. */
  Path path(Option option) {
    return home.resolve(text(option)).toAbsolutePath().normalize();
  }

  private StartFailure wrong(Option option, String expected) {
    return new StartFailure(
        CONFIGURATION_WRONG, option.key() + " must be " + expected + ", not: " + text(option));
  }

  Configuration with(Option option, String value) {
    var changed = new TreeMap<>(values);
    changed.put(option.key(), value);
    return new Configuration(home, changed, commandLine);
  }

  /** What files hold that the environment names; the command line wins over them too. */
  Configuration withFiles(Map<String, String> held) {
    var changed = new TreeMap<>(values);
    changed.putAll(held);
    changed.putAll(commandLine.values());
    return new Configuration(home, changed, commandLine);
  }

  /** Makes the configuration visible to the application; unset values stay unset. */
  void publish() {
    values.forEach(
        (key, value) -> {
          if (!value.isBlank()) {
            System.setProperty(key, value);
          }
        });
  }
}
