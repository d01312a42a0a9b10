package org.handrail.web.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The languages of the interface, in the order the choice lists them. */
public enum Language {
  EN("English"),
  UK("Українська"),
  RU("Русский");

  private static final List<Locale> LOCALES =
      Arrays.stream(values()).map(Language::locale).toList();

  private final String ownName;

  Language(String ownName) {
    this.ownName = ownName;
  }

  /** Its name in itself: who cannot read the page must still find it. */
  public String ownName() {
    return ownName;
  }

  /** The tag that goes into {@code lang} and into the profile: en, uk, ru. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return new Locale(tag());
  }

  /** The language with this tag, if it is one of ours; null is none. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The best of ours for an Accept-Language header; English when none fits or it is malformed. */
  public static Language accepted(String header) {
    try {
      var best = Locale.lookup(LanguageRange.parse(header == null ? "" : header), LOCALES);
      return best == null ? EN : of(best.getLanguage()).orElse(EN);
    } catch (IllegalArgumentException malformed) {
      return EN;
    }
  }

  /**
   * Which form of a text fits a count, as CLDR defines it: {@code one, few, many} for Ukrainian and
   * Russian (1 заявка, 2 заявки, 5 заявок), {@code one, many} for English.
   */
  String pluralForm(long count) {
    long n = Math.abs(count);
    if (this == EN) {
      return n == 1 ? "one" : "many";
    }
    if (n % 10 == 1 && n % 100 != 11) {
      return "one";
    }
    boolean few = n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
    return few ? "few" : "many";
  }
}
