package org.handrail.bootstrap;

import java.util.Collections;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;

/** Where in the document something stands: its line, and its path as {@code teams[0].level}. */
final class Places {

  private final Map<String, Integer> lines;

  /**
   * @param lines by paths; what comes in later is known too
   */
  Places(Map<String, Integer> lines) {
    this.lines = Collections.unmodifiableMap(lines);
  }

  /** For people; of what is not there, the place of what it would be in. */
  String of(String path) {
    var there = path;
    while (!lines.containsKey(there) && !there.isEmpty()) {
      there = parent(there);
    }
    var line = "line " + lines.getOrDefault(there, 1);
    return path.isEmpty() ? line : line + ", " + path;
  }

  DomainException refusal(ErrorCode error, String path) {
    return new DomainException(error, Map.of("place", of(path)));
  }

  DomainException refusal(ErrorCode error, String path, String name) {
    return new DomainException(error, Map.of("place", of(path), "name", name));
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
  }
}
