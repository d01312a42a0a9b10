package org.handrail.web.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the API can be asked for, as its committed description has it: a new operation is probed by
 * being described, which it must be.
 *
 * @param path below {@code /api/v1}, with its parameters in braces
 * @param query the names of its query parameters
 */
record Operation(String method, String path, List<String> query) {

  private static final Path DESCRIPTION = Path.of("../docs/api/openapi.yaml");
  private static final Pattern PATH = Pattern.compile("  /api/v1(/\\S*):");
  private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");
  private static final Pattern NAME = Pattern.compile("      - name: (\\S+)");
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

  static List<Operation> all() throws IOException {
    var all = new ArrayList<Operation>();
    var path = "";
    var name = "";
    for (var line : Files.readAllLines(DESCRIPTION)) {
      path = found(PATH, line, path);
      name = found(NAME, line, name);
      var method = found(METHOD, line, "");
      if (!method.isEmpty()) {
        all.add(new Operation(method.toUpperCase(Locale.ROOT), path, new ArrayList<>()));
      } else if (line.equals("        in: query")) {
        all.get(all.size() - 1).query().add(name);
      }
    }
    return all;
  }

  private static String found(Pattern pattern, String line, String otherwise) {
    var matcher = pattern.matcher(line);
    return matcher.matches() ? matcher.group(1) : otherwise;
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** {@code tickets} of {@code /tickets/{number}/messages}. */
  String area() {
    return path.split("/")[1];
  }

  boolean isOfOneTicket() {
    return path.startsWith("/tickets/{number}");
  }

  List<String> parameters() {
    return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
  }

  /** Its address with these values, and anything that is none for the others. */
  String address(Map<String, String> values) {
    return PARAMETER
        .matcher(path)
        .replaceAll(found -> values.getOrDefault(found.group(1), "1").replace("$", "\\$"));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
