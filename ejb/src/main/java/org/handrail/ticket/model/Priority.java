package org.handrail.ticket.model;

/** In which order work is done; follows from impact and urgency. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /** The usual ITIL matrix: each step of either raises it, and only high with high is urgent. */
  public static Priority from(Level impact, Level urgency) {
    return switch (impact.ordinal() + urgency.ordinal()) {
      case 0, 1 -> LOW;
      case 2 -> NORMAL;
      case 3 -> HIGH;
      default -> URGENT;
    };
  }

  /** As stored: 1 for low to 4 for urgent, so that the database sorts by it. */
  public int rank() {
    return ordinal() + 1;
  }

  /** The inverse of {@link #rank()}. */
  public static Priority ofRank(int rank) {
    return values()[rank - 1];
  }
}
