package org.handrail.launch;

import java.util.stream.IntStream;

/** How many letters one has to add, drop or change to make one word of another (Levenshtein). */
final class EditDistance {

  private EditDistance() {}

  static int between(String one, String other) {
    int[] row = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      row = next(row, one.charAt(i - 1), other);
    }
    return row[other.length()];
  }

  /** From the distances of the first letters of one word to those with {@code letter} added. */
  private static int[] next(int[] before, char letter, String other) {
    int[] row = new int[before.length];
    row[0] = before[0] + 1;
    for (int j = 1; j < row.length; j++) {
      int change = before[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(change, 1 + Math.min(before[j], row[j - 1]));
    }
    return row;
  }
}
