package org.handrail.calendar;

/** Looks values up in sorted arrays. */
final class Sorted {

  private Sorted() {}

  /** The index of the last element below the value, also among equal ones; -1 if there is none. */
  static int lastBelow(long[] sorted, long value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  static int lastAtMost(long[] sorted, long value) {
    return lastBelow(sorted, value + 1);
  }
}
