package org.handrail.launch.log;

import java.util.regex.Pattern;

/**
 * What PostgreSQL says of a value it cannot take contains the value, and a value may be a mail or a
 * password. Names of constraints and columns, which it quotes as well, stay.
 */
final class Quoted {

  private static final Pattern VALUE =
      Pattern.compile("(?s)(ERROR: [^\\r\\n\"]*(?:: |value ))\"[^\\r\\n]*\"");

  private Quoted() {}

  static String without(String message) {
    return VALUE.matcher(message).replaceAll("$1…");
  }
}
