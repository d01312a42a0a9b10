package org.handrail.launch.log;

import java.util.regex.Pattern;

/**
 * Words of anybody as one line: what would begin another one, or make a terminal do something, is
 * written out.
 */
final class OneLine {

  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private OneLine() {}

  static String of(String words) {
    var broken = BREAK.matcher(words.strip()).replaceAll(" | ");
    return CONTROL
        .matcher(broken)
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
