package org.handrail.mail.mailbox;

import java.util.Optional;

/**
 * What a connection test found; an empty answer means that it works.
 *
 * @param messages how many messages the folder holds, -1 if it could not be opened
 */
public record ConnectionReport(
    Optional<String> incomingProblem, int messages, Optional<String> outgoingProblem) {

  public boolean isGood() {
    return incomingProblem.isEmpty() && outgoingProblem.isEmpty();
  }
}
