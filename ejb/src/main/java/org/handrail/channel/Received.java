package org.handrail.channel;

/**
 * What became of a message.
 *
 * @param reason a code for why, or null
 * @param ticketId the ticket it is in, or the one it is about; null for none
 * @param repeated it had come before, and nothing was done
 */
public record Received(Outcome outcome, String reason, Long ticketId, boolean repeated) {

  /** What was done. */
  public enum Outcome {
    NEW_TICKET,
    /** The ticket it belongs to is closed: a new one, linked to that. */
    FOLLOW_UP,
    REPLY,
    /** Written by a machine; in its ticket, without any effect there. */
    AUTOMATIC_ATTACHED,
    /** Written by a machine, and no ticket it may be in. */
    AUTOMATIC_DROPPED,
    REFUSED;

    /** Whether its words are in a ticket, so that deciding again would say them twice. */
    public boolean isSaid() {
      return this != AUTOMATIC_DROPPED && this != REFUSED;
    }
  }

  static Received of(Outcome outcome, String reason, Long ticketId) {
    return new Received(outcome, reason, ticketId, false);
  }
}
