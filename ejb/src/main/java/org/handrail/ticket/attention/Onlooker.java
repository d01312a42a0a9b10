package org.handrail.ticket.attention;

/** Somebody else who is at the ticket. */
public record Onlooker(String name, Doing doing) {

  /** What they do there; of several things the last one of these. */
  public enum Doing {
    LOOKING,
    WRITING,
    /** An answer or a note of theirs waits out the time in which it can be taken back. */
    SENDING
  }
}
