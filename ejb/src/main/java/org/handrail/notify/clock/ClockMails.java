package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.mail.outbox.Outbox;
import org.handrail.notify.Placeholder;
import org.handrail.notify.Recipient;
import org.handrail.notify.Template.Value;
import org.handrail.notify.TemplateKind;
import org.handrail.notify.Templates;
import org.handrail.notify.TicketCards;
import org.handrail.notify.TicketMailing;
import org.handrail.security.Caller;

/**
 * Tells somebody of clocks in one mail: of one clock in that of its ticket, of several in a digest.
 */
@ApplicationScoped
class ClockMails {

  @Inject private TicketCards cards;
  @Inject private TicketMailing mailing;
  @Inject private ClockDigest digest;
  @Inject private Outbox outbox;

  /**
   * Nobody is told of nothing, and who has no address hears nothing.
   *
   * @return when there will be room for a mail; empty if that is done
   */
  Optional<Instant> send(Caller receiver, List<OpenClock> clocks) {
    return clocks.isEmpty()
        ? Optional.empty()
        : cards.owner(receiver.accountId()).flatMap(to -> send(receiver, to, clocks));
  }

  private Optional<Instant> send(Caller receiver, Recipient to, List<OpenClock> clocks) {
    return clocks.size() == 1
        ? sendOne(to, clocks.get(0))
        : outbox.sendIfRoom(digest.of(clocks, receiver, to));
  }

  private Optional<Instant> sendOne(Recipient to, OpenClock clock) {
    var kind = clock.breached() ? TemplateKind.CLOCK_BREACHED : TemplateKind.CLOCK_RUNNING_OUT;
    return mailing.sendIfRoom(kind, cards.get(clock.ticketId()), to, values(to, clock));
  }

  private static Map<Placeholder, Value> values(Recipient to, OpenClock clock) {
    return Map.of(
        Placeholder.CLOCK, Value.of(Templates.nameOf(clock.kind(), to.language())),
        Placeholder.POLICY, Value.of(clock.policy()),
        Placeholder.DUE, Value.of(due(to, clock)));
  }

  private static String due(Recipient to, OpenClock clock) {
    return clock.dueAt() == null ? "–" : Templates.inWords(clock.dueAt(), to.language(), to.zone());
  }
}
