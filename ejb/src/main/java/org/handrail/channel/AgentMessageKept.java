package org.handrail.channel;

/**
 * An agent answered a ticket by a channel and the requester does not get it; the agent should know.
 * Heard in the transaction of the decision.
 *
 * @param accountId of the agent
 * @param reason why
 */
public record AgentMessageKept(long ticketId, long accountId, Reason reason) {

  /** Each has a text. */
  public enum Reason {
    /** Nothing proves that the agent sent it: it is an internal note. */
    UNPROVEN,
    /** What is new could not be told from what it quotes: it is an internal note. */
    QUOTES,
    /** The agent does not work on that ticket: it is an internal note. */
    NOT_THEIRS,
    /** The ticket is closed: it is in no ticket. */
    CLOSED
  }
}
