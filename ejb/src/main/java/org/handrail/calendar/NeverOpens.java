package org.handrail.calendar;

import java.time.Instant;

/** A calendar has no working time, or not enough, after an instant. */
public class NeverOpens extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Instant after;

  NeverOpens(Instant after) {
    super("no working time after " + after);
    this.after = after;
  }

  public Instant after() {
    return after;
  }
}
