package org.handrail.sla.review;

/** What becomes of a due. */
public enum Move {
  EARLIER,
  LATER,
  /** There was no target, and there would be one. */
  PROMISED,
  /** There would be no target any more. */
  RELEASED,
  NONE
}
