package org.handrail.ticket.attachment;

import java.util.Locale;

/** A name as its sender gave it, made harmless to show and to offer for download. */
record FileName(String value) {

  private static final int LONGEST = 150;

  /** Cleans: no path, no control or direction characters, no leading dots, never empty. */
  public FileName {
    var last = (value == null ? "" : value).replaceAll("^.*[/\\\\]", "");
    var cleaned =
        last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "").replaceAll("^[.\\s]+", "").strip();
    value = cleaned.isEmpty() ? "file" : shortened(cleaned);
  }

  /**
   * What stands behind the last dot, in small letters; empty if there is none. Dots and spaces at
   * the end count as little as to Windows, which leaves them out.
   */
  public String ending() {
    var name = value.replaceAll("[.\\s]+$", "");
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    if (name.length() <= LONGEST) {
      return name;
    }
    var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, LONGEST - ending.length()) + ending;
  }
}
