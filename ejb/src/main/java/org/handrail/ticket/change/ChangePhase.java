package org.handrail.ticket.change;

/** In which order features act on what a command changed. */
public enum ChangePhase {
  /** Which team and which agent the ticket goes to. */
  ROUTING(true),
  /** What administrators' rules make of the change. */
  AUTOMATION(true),
  /** How the SLA timers stand now. */
  SLA(false),
  /** Who is told. */
  NOTIFICATION(false),
  /** What reports count. */
  FACTS(false),
  /** How the ticket is found. */
  SEARCH(false);

  private final boolean deciding;

  ChangePhase(boolean deciding) {
    this.deciding = deciding;
  }

  /**
   * Whether it decides by the snapshot what else is to be changed. The other phases find everything
   * in the database, history included.
   */
  public boolean isDeciding() {
    return deciding;
  }
}
