package org.handrail.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A YAML document in one order of its lines: the server writes another with each start. */
final class Unordered {

  private Unordered() {}

  static String yaml(String document) {
    // an entry of a list on a line of its own, so that its first key can be sorted like the others
    return sorted(document.replaceAll("(?m)^( *)- (.*)$", "$1-\n$1  $2").lines().toList());
  }

  private static String sorted(List<String> lines) {
    var blocks = new ArrayList<List<String>>();
    for (var line : lines) {
      if (blocks.isEmpty() || depth(line) <= depth(lines.get(0))) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(blocks.size() - 1).add(line);
    }
    return blocks.stream().map(Unordered::block).sorted().collect(Collectors.joining());
  }

  private static String block(List<String> lines) {
    return lines.get(0) + "\n" + sorted(lines.subList(1, lines.size()));
  }

  /** The entries of a list stand as far left as the key they belong to. */
  private static int depth(String line) {
    var text = line.stripLeading();
    return 2 * (line.length() - text.length()) + (text.equals("-") ? 1 : 0);
  }
}
