package org.handrail.channel;

import org.handrail.people.Identity;

/**
 * Who a message comes from.
 *
 * @param name as they call themselves there; null if they do not
 * @param proof how well it is known that they wrote it
 */
public record Sender(Identity identity, String name, Proof proof) {

  /** What shows that a message comes from whom it names. */
  public enum Proof {
    /** Nobody is named who could be answered: the identity stands for all such senders. */
    NOBODY,
    /** The message says so. */
    CLAIMED,
    /** The channel vouches for it: by its signature, or the result of our own server. */
    PROVEN
  }

  boolean isProven() {
    return proof == Proof.PROVEN;
  }

  boolean canBeAnswered() {
    return proof != Proof.NOBODY;
  }
}
