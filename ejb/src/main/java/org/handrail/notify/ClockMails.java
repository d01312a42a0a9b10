package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.handrail.notify.Template.Value;
import org.handrail.security.Caller;
import org.handrail.sla.keep.ClockRunsOut;

/**
 * Tells those whom a policy names that a clock runs out, or has. Who is not at work hears of it
 * when they are again, unless the policy says that they are on call.
 */
@ApplicationScoped
public class ClockMails {

  @Inject private ClockReceivers receivers;
  @Inject private TicketCards cards;
  @Inject private TicketMailing mailing;
  @Inject private ReceiversHours hours;

  void onRunningOut(@Observes ClockRunsOut clock) {
    var ticket = cards.get(clock.ticketId());
    for (var receiver : receivers.of(clock.ticketId(), clock.whom())) {
      var notBefore = notBefore(receiver.accountId(), clock);
      cards
          .owner(receiver.accountId())
          .ifPresent(
              person ->
                  mailing.sendAfter(
                      notBefore, kind(clock), ticket, person, values(clock, receiver)));
    }
  }

  private Instant notBefore(long accountId, ClockRunsOut clock) {
    return clock.whom().atAnyTime() ? clock.at() : hours.nextOpening(accountId, clock.at());
  }

  private static TemplateKind kind(ClockRunsOut clock) {
    return clock.breached() ? TemplateKind.CLOCK_BREACHED : TemplateKind.CLOCK_RUNNING_OUT;
  }

  private static Map<Placeholder, Value> values(ClockRunsOut clock, Caller receiver) {
    return Map.of(
        Placeholder.CLOCK, Value.of(Templates.nameOf(clock.kind(), receiver.language())),
        Placeholder.POLICY, Value.of(clock.policy()),
        Placeholder.DUE,
            Value.of(
                clock
                    .dueAt()
                    .map(due -> Templates.inWords(due, receiver.language(), receiver.zone()))
                    .orElse("–")));
  }
}
