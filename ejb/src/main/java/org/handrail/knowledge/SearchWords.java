package org.handrail.knowledge;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed, as words to search by. Any of them may match and each may be the beginning
 * of a longer one: people search with half sentences and half words.
 */
record SearchWords(List<String> words) {

  private static final int MOST = 12;
  private static final int SHORTEST = 2;

  /** From here on a word is long enough for its ending to be only grammar. */
  private static final int LONG_WORD = 6;

  /** What parts words: also the apostrophes that Unicode takes for letters. */
  private static final Pattern PARTING = Pattern.compile("(?:[^\\p{L}\\p{N}]|[ʼʹʻ])+");

  static SearchWords of(String typed) {
    var lower = typed == null ? "" : typed.toLowerCase(Locale.ROOT);
    return new SearchWords(
        Arrays.stream(PARTING.split(Normalizer.normalize(lower, Normalizer.Form.NFKC)))
            .filter(word -> word.length() >= SHORTEST)
            .distinct()
            .limit(MOST)
            .toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** For PostgreSQL's {@code to_tsquery} with a configuration that finds the stems itself. */
  String anyOf() {
    return words.stream().map(word -> word + ":*").collect(Collectors.joining(" | "));
  }

  /**
   * For a configuration without stems and stop words, as Ukrainian has none: two letters less are a
   * crude stem, and let "принтера" find "принтер"; the shortest words say too little.
   */
  String anyBeginning() {
    return words.stream()
        .filter(word -> word.length() > SHORTEST)
        .map(word -> word.length() < LONG_WORD ? word : word.substring(0, word.length() - 2))
        .map(word -> word + ":*")
        .collect(Collectors.joining(" | "));
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
