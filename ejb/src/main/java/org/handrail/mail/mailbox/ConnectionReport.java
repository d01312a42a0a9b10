package org.handrail.mail.mailbox;

import java.util.Optional;

/**
 * What a connection test found; no problem means that it works.
 *
 * @param messages how many messages the folder holds, -1 if it could not be opened
 * @param outgoingTried whether the outgoing server was tried too
 */
public record ConnectionReport(
    Optional<ConnectionProblem> incomingProblem,
    int messages,
    boolean outgoingTried,
    Optional<ConnectionProblem> outgoingProblem) {

  public boolean isGood() {
    return incomingProblem.isEmpty() && outgoingProblem.isEmpty();
  }
}
