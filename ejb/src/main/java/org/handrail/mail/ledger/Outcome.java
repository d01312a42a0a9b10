package org.handrail.mail.ledger;

/** What became of a message. */
public enum Outcome {
  IN_PROGRESS(Share.IN_PROGRESS),
  NEW_TICKET(Share.TICKETED),
  /** The ticket it answers is closed: a new one, linked to that. */
  FOLLOW_UP(Share.TICKETED),
  REPLY(Share.ATTACHED),
  /** Written by a machine; in its ticket, without any effect there. */
  AUTOMATIC_ATTACHED(Share.ATTACHED),
  /** Written by a machine, and no ticket it belongs to. */
  AUTOMATIC_DROPPED(Share.REFUSED),
  /** Tells that a mail of ours did not arrive. */
  BOUNCE(Share.ATTACHED),
  /** The same mail as another one of this mailbox, come over another route. */
  COPY(Share.ATTACHED),
  /** A mail of ours that came back. */
  LOOP_STOPPED(Share.REFUSED),
  SPAM(Share.REFUSED),
  REFUSED(Share.REFUSED),
  /** Could not be read, or reading it took the process down; waits for a person. */
  QUARANTINED(Share.QUARANTINED);

  /** The parts of the sum that is shown and watched. */
  public enum Share {
    TICKETED,
    ATTACHED,
    REFUSED,
    QUARANTINED,
    IN_PROGRESS
  }

  private final Share share;

  Outcome(Share share) {
    this.share = share;
  }

  public Share share() {
    return share;
  }

  /** Whether its words are in a ticket already, so that deciding again would say them twice. */
  public boolean isSaid() {
    return share == Share.TICKETED || this == REPLY || this == AUTOMATIC_ATTACHED || this == COPY;
  }
}
