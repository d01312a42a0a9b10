package org.handrail.calendar.definition;

/** What somebody entered as a calendar cannot be one; the door tells them why. */
public class InvalidCalendar extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    NAME_MISSING,
    NAME_TOO_LONG,
    LABEL_TOO_LONG,
    FEED_NAME_MISSING,
    FEED_NAME_TOO_LONG,
    FEED_NAMED_TWICE
  }

  private final Reason reason;
  private final String value;

  InvalidCalendar(Reason reason, String value) {
    super(reason + ": " + value);
    this.reason = reason;
    this.value = value;
  }

  public Reason reason() {
    return reason;
  }

  /** What it is about, as it was entered. */
  public String value() {
    return value;
  }
}
