package org.handrail.sla.clock;

import java.time.Instant;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.TicketFacts;

/**
 * What a ticket's clocks hear of. The same events come from a ticket that is being worked on and
 * from its history, so that rebuilt clocks are the clocks.
 */
public sealed interface ClockEvent {

  Instant at();

  /** What becomes of the clocks. */
  Clocks changed(Clocks clocks);

  /** A requester wrote; what a machine sent on their side is none of it. */
  record RequesterWrote(Instant at) implements ClockEvent {
    @Override
    public Clocks changed(Clocks clocks) {
      return clocks.requesterWrote(at);
    }
  }

  /** An agent answered publicly; an automatic answer is none. */
  record AgentReplied(Instant at) implements ClockEvent {
    @Override
    public Clocks changed(Clocks clocks) {
      return clocks.agentReplied(at);
    }
  }

  record StatusEntered(Instant at, Status status) implements ClockEvent {
    @Override
    public Clocks changed(Clocks clocks) {
      return clocks.statusEntered(at, status);
    }
  }

  /** Priority, category, team or whatever else policies look at is another. */
  record FactsChanged(Instant at, TicketFacts facts) implements ClockEvent {
    @Override
    public Clocks changed(Clocks clocks) {
      return clocks.factsChanged(at, facts);
    }
  }

  /** The ticket was given to an agent. */
  record Owned(Instant at) implements ClockEvent {
    @Override
    public Clocks changed(Clocks clocks) {
      return clocks.owned(at);
    }
  }

  /** An administrator edited policies or calendars, and applies them to this ticket too. */
  record PoliciesRevised(Instant at, SlaPolicies policies) implements ClockEvent {
    @Override
    public Clocks changed(Clocks clocks) {
      return clocks.policiesRevised(at, policies);
    }
  }

  /** Another ticket became part of this one; those were its clocks. */
  record Merged(Instant at, Clocks other) implements ClockEvent {
    @Override
    public Clocks changed(Clocks clocks) {
      return clocks.mergedWith(at, other);
    }
  }

  /** The ticket was deleted, or became part of another one. */
  record Gone(Instant at) implements ClockEvent {
    @Override
    public Clocks changed(Clocks clocks) {
      return clocks.gone(at);
    }
  }
}
