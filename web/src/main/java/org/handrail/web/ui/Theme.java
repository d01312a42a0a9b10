package org.handrail.web.ui;

import java.util.Arrays;
import java.util.Locale;

/** Light, dark, or what the reader's system prefers. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK;

  /** What goes into {@code data-theme} and the cookie. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its name in the texts. */
  public String key() {
    return "ui.reader.theme." + tag();
  }

  /** The theme with this tag; {@link #AUTO} for anything else, as the value comes from a cookie. */
  public static Theme of(String tag) {
    return Arrays.stream(values())
        .filter(theme -> theme.tag().equals(tag))
        .findFirst()
        .orElse(AUTO);
  }
}
