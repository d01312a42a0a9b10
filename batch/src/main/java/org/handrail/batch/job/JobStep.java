package org.handrail.batch.job;

import java.util.OptionalInt;

/**
 * What a run has done in one step.
 *
 * @param expected how many items there were at its start, or null
 * @param committed chunks
 */
public record JobStep(
    String step,
    Long expected,
    long read,
    long written,
    long skipped,
    long committed,
    boolean done) {

  /** In percent, 100 only when it is done. */
  public OptionalInt progress() {
    if (done) {
      return OptionalInt.of(100);
    }
    if (expected == null) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) Math.min(99, read * 100 / Math.max(1, expected)));
  }
}
