package org.handrail.ticket.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.ticket.InternalTicketService;
import org.handrail.ticket.event.TicketEvent.TagAdded;

/** Participants of tests: they act on tags that no other test uses. */
final class ParticipantsFixture {

  private ParticipantsFixture() {}

  /** A rule that is broken, one that adds a tag, and one that never comes to rest. */
  @ApplicationScoped
  static class Rules implements ChangeParticipant {

    @Inject private InternalTicketService tickets;
    @Inject private Callers callers;

    @Override
    public ChangePhase phase() {
      return ChangePhase.AUTOMATION;
    }

    @Override
    public void changed(TicketChanged changed) {
      callers.runAs(
          Caller.system("rule"),
          () -> changed.each(TagAdded.class).forEach(added -> act(added.ticketId(), added.tag())));
    }

    private void act(long ticket, String tag) {
      if (tag.equals("unit-broken")) {
        throw new IllegalStateException("the rule is broken");
      } else if (tag.equals("unit-rule")) {
        tickets.tag(ticket, "unit-by-rule");
      } else if (tag.startsWith("unit-again")) {
        tickets.tag(ticket, tag + "x");
      }
    }
  }

  /** Hears what the SLA timers hear. */
  @ApplicationScoped
  static class Timers implements ChangeParticipant {

    private final List<List<TicketChanged>> heard = new CopyOnWriteArrayList<>();

    @Override
    public ChangePhase phase() {
      return ChangePhase.SLA;
    }

    @Override
    public void changed(TicketChanged changed) {
      throw new AssertionError("asked for all tickets together");
    }

    @Override
    public void changedTogether(List<TicketChanged> changes) {
      heard.add(changes);
    }

    /** Each time, the kinds of what happened to this ticket. */
    List<List<String>> heardOf(long ticket) {
      return heard.stream()
          .flatMap(List::stream)
          .filter(changed -> changed.ticket().id() == ticket)
          .map(changed -> changed.events().stream().map(one -> one.history().kind().key()).toList())
          .toList();
    }

    /** Whether they were heard of at the same time. */
    boolean heardTogether(long ticket, long other) {
      return heard.stream()
          .map(changes -> changes.stream().map(changed -> changed.ticket().id()).toList())
          .anyMatch(List.of(ticket, other)::equals);
    }
  }
}
