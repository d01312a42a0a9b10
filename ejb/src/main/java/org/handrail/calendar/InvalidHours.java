package org.handrail.calendar;

/** What somebody entered as working hours makes no sense; the door tells them why. */
public class InvalidHours extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    NO_TIME_OF_DAY,
    ENDS_BEFORE_ITS_BEGINNING,
    OVERLAP
  }

  private final Reason reason;
  private final String hours;

  InvalidHours(Reason reason, String hours) {
    super(reason + ": " + hours);
    this.reason = reason;
    this.hours = hours;
  }

  public Reason reason() {
    return reason;
  }

  /** What it is about, as it was entered. */
  public String hours() {
    return hours;
  }
}
