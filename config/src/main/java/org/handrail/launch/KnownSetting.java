package org.handrail.launch;

import static org.handrail.launch.Configuration.PREFIX;

/**
 * Something that can be set at a start.
 *
 * @param defaultValue empty if it has none
 */
record KnownSetting(String key, String defaultValue, String meaning) {

  static KnownSetting of(Option option) {
    return new KnownSetting(option.key(), option.defaultValue(), option.meaning());
  }

  /**
   * How far what somebody typed is from it, in letters; what names a part of it is near. A hyphen
   * is as good as a dot: in the environment both are underscores.
   */
  int distanceTo(String typed) {
    var name = shortened(key).replace('-', '.');
    var other = shortened(typed).replace('-', '.');
    return isWord(other) && name.contains(other) ? 1 : EditDistance.between(name, other);
  }

  private static boolean isWord(String part) {
    return part.length() > 2;
  }

  /** As it is named in the environment. */
  String variable() {
    return Option.environmentName(key);
  }

  /** As it is given at the start, with its default. */
  String argument() {
    return "--" + shortened(key) + (defaultValue.isEmpty() ? "" : "=" + defaultValue);
  }

  static String shortened(String key) {
    return key.substring(PREFIX.length());
  }
}
