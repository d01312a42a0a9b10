package org.handrail.ticket.field;

import java.text.Normalizer;

/**
 * The form in which texts are compared, the same as that of the database's function {@code
 * search_form}: composed letters, small, with one sign for all apostrophes and none that cannot be
 * seen.
 */
final class SearchForm {

  private static final String APOSTROPHES = "\u2019\u2018\u02BC\u02B9\u2032\u0060\u00B4\u02BB";
  private static final String INVISIBLE = "\u00AD\u200B\u2060\uFEFF";

  private SearchForm() {}

  static String of(String typed) {
    var plain = new StringBuilder();
    typed.chars().filter(sign -> INVISIBLE.indexOf(sign) < 0).forEach(sign -> add(plain, sign));
    var lower = new StringBuilder();
    Normalizer.normalize(plain, Normalizer.Form.NFKC)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(lower::appendCodePoint);
    return lower.toString();
  }

  private static void add(StringBuilder plain, int sign) {
    plain.append(APOSTROPHES.indexOf(sign) < 0 ? (char) sign : '\'');
  }
}
