package org.handrail.launch;

import static org.handrail.launch.ExitCode.CONFIGURATION_WRONG;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code --config FILE} and any number of {@code --key=value}; the key may leave out "handrail.".
 *
 * @param help whether {@code --help} is among them
 */
record CommandLine(Optional<Path> file, Map<String, String> values, boolean help) {

  private static final String HELP = "--help";

  static CommandLine parse(String... arguments) throws StartFailure {
    Optional<Path> file = Optional.empty();
    boolean help = false;
    var values = new TreeMap<String, String>();
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.equals("--config") && i + 1 < arguments.length) {
        file = Optional.of(Path.of(arguments[++i]));
      } else if (argument.equals(HELP)) {
        help = true;
      } else if (argument.startsWith("--") && argument.contains("=")) {
        values.put(key(argument), argument.substring(argument.indexOf('=') + 1));
      } else {
        throw new StartFailure(
            CONFIGURATION_WRONG,
            "do not understand \"" + argument + "\": give --config FILE, --key=value or --help");
      }
    }
    return new CommandLine(file, values, help);
  }

  private static String key(String argument) {
    String key = argument.substring(2, argument.indexOf('='));
    return key.startsWith("handrail.") ? key : "handrail." + key;
  }
}
