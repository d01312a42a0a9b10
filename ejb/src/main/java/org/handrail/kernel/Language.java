package org.handrail.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The languages that Handrail speaks, in the order in which a choice lists them: on screens, in
 * mails, in names that administrators give, in the set-up document. Another one is a line here and
 * its bundles; tests name the texts that are missing.
 */
public enum Language {
  EN("English", Language::oneOrMany),
  UK("Українська", Language::oneFewOrMany),
  RU("Русский", Language::oneFewOrMany);

  /** What is said where a text or a name is missing in the language asked for. */
  public static final Language FALLBACK = EN;

  private static final List<Locale> LOCALES =
      Arrays.stream(values()).map(Language::locale).toList();

  private final String ownName;
  private final LongFunction<String> pluralForm;

  Language(String ownName, LongFunction<String> pluralForm) {
    this.ownName = ownName;
    this.pluralForm = pluralForm;
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

  /** The tags of all, in their order. */
  public static List<String> tags() {
    return Arrays.stream(values()).map(Language::tag).toList();
  }

  /** The language with this tag, if it is one of ours; null is none. */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The best of ours for an Accept-Language header; English when none fits or it is malformed. */
  public static Language accepted(String header) {
    try {
      var best = Locale.lookup(LanguageRange.parse(header == null ? "" : header), LOCALES);
      return best == null ? FALLBACK : of(best.getLanguage()).orElse(FALLBACK);
    } catch (IllegalArgumentException malformed) {
      return FALLBACK;
    }
  }

  /** Which form of a text fits a count, as CLDR defines it: one, few or many. */
  public String pluralForm(long count) {
    return pluralForm.apply(Math.abs(count));
  }

  private static String oneOrMany(long n) {
    return n == 1 ? "one" : "many";
  }

  /** 1 заявка, 2 заявки, 5 заявок. */
  private static String oneFewOrMany(long n) {
    if (n % 10 == 1 && n % 100 != 11) {
      return "one";
    }
    boolean few = n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
    return few ? "few" : "many";
  }
}
