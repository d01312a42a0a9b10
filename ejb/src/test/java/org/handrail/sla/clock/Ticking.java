package org.handrail.sla.clock;

import static org.handrail.sla.policy.PolicyExamples.NEW;
import static org.handrail.sla.policy.PolicyExamples.aTicket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.model.Priority;

/** A ticket's clocks in a test, told one event after the other. */
final class Ticking {

  private Clocks clocks;

  private Ticking(Clocks clocks) {
    this.clocks = clocks;
  }

  static Ticking opened(String at, SlaPolicies policies) {
    return opened(at, policies, aTicket(Priority.NORMAL), NEW);
  }

  static Ticking opened(String at, SlaPolicies policies, TicketFacts facts, Status status) {
    return new Ticking(Clocks.opened(time(at), policies, facts, status));
  }

  Ticking requesterWrites(String at) {
    return then(new ClockEvent.RequesterWrote(time(at)));
  }

  Ticking agentReplies(String at) {
    return then(new ClockEvent.AgentReplied(time(at)));
  }

  Ticking enters(String at, Status status) {
    return then(new ClockEvent.StatusEntered(time(at), status));
  }

  Ticking becomes(String at, TicketFacts facts) {
    return then(new ClockEvent.FactsChanged(time(at), facts));
  }

  Ticking isOwned(String at) {
    return then(new ClockEvent.Owned(time(at)));
  }

  Ticking isUnder(String at, SlaPolicies policies) {
    return then(new ClockEvent.PoliciesRevised(time(at), policies));
  }

  Ticking takesIn(String at, Ticking other) {
    return then(new ClockEvent.Merged(time(at), other.clocks));
  }

  Ticking isGone(String at) {
    return then(new ClockEvent.Gone(time(at)));
  }

  Ticking isCheckedAt(String at) {
    clocks = clocks.checked(time(at));
    return this;
  }

  Clock clock(ClockKind kind) {
    return clocks.latest(kind).orElseThrow();
  }

  List<Clock> all(ClockKind kind) {
    return clocks.all().stream().filter(clock -> clock.kind() == kind).toList();
  }

  Instant due(ClockKind kind) {
    return clock(kind).due().orElseThrow();
  }

  Duration used(ClockKind kind, String now) {
    return clock(kind).used(time(now)).orElseThrow();
  }

  Duration left(ClockKind kind, String now) {
    return clock(kind).left(time(now)).orElseThrow();
  }

  private Ticking then(ClockEvent event) {
    clocks = clocks.after(event);
    return this;
  }

  /** In UTC, with or without the seconds. */
  static Instant time(String text) {
    return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
  }
}
