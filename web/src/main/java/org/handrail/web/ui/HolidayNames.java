package org.handrail.web.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.kernel.Language;

/**
 * Public holidays in the reader's language. A calendar stores them by their English names, several
 * of one day separated by commas; what has no translation, and what somebody wrote by hand, stays.
 */
public final class HolidayNames {

  private static final String SEPARATOR = ", ";

  private final Texts texts;

  public HolidayNames(Language language) {
    this.texts = new Texts(language);
  }

  /** Null for null. */
  public String of(String label) {
    if (label == null) {
      return null;
    }
    return translated(label).orElseGet(() -> oneByOne(label));
  }

  private String oneByOne(String label) {
    return Arrays.stream(label.split(SEPARATOR))
        .map(name -> translated(name).orElse(name))
        .collect(Collectors.joining(SEPARATOR));
  }

  private Optional<String> translated(String name) {
    return texts.find("calendar.holiday-name." + keyOf(name));
  }

  private static String keyOf(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
