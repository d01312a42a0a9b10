package org.handrail.web.people;

import java.util.Arrays;
import java.util.stream.Stream;

/** What was typed into a field that takes several things, one per line or with commas. */
final class Lines {

  private Lines() {}

  static Stream<String> of(String typed) {
    return typed == null
        ? Stream.empty()
        : Arrays.stream(typed.split("[\\s,;]+")).filter(line -> !line.isEmpty());
  }
}
