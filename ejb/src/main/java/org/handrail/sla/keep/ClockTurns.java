package org.handrail.sla.keep;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Signals;
import org.handrail.security.Internal;

/** One ticket at a time, each in a transaction of its own, with at most one step. */
@Stateless
@Internal("the sweep calls it, as the system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClockTurns {

  static final Duration PAUSE_AFTER_TROUBLE = Duration.ofMinutes(1);

  @Inject private SlaTickets tickets;
  @Inject private ClockKeeping keeping;
  @Inject private TakenSteps taken;
  @Inject private StepTaking taking;
  @Inject private Signals signals;

  /**
   * Looks at the ticket that has waited longest.
   *
   * @return false if none waits
   * @throws StepFailed if its step was refused
   * @throws TurnFailed if anything else went wrong with it
   */
  public boolean take(Instant now) {
    var ticket = tickets.claimDue(now);
    ticket.ifPresent(id -> lookAt(id, now));
    ticket.ifPresent(id -> signals.send("ticket", String.valueOf(id)));
    return ticket.isPresent();
  }

  /** What is refused is not tried again: it is written down why, and the next step may follow. */
  public void giveUp(DueStep step, Instant now, String reason) {
    tickets.lock(Set.of(step.ticketId()));
    taken.add(step, now, reason);
    keeping.keep(step.ticketId(), now);
  }

  /** Somebody should look at the log meanwhile; the other tickets go on. */
  public void postpone(long ticketId, Instant now) {
    tickets.postpone(ticketId, now.plus(PAUSE_AFTER_TROUBLE));
  }

  private void lookAt(long ticketId, Instant now) {
    try {
      var reckoned = keeping.keep(ticketId, now);
      reckoned.agenda().firstStep(now).ifPresent(step -> take(step, reckoned, now));
    } catch (StepFailed refused) {
      throw refused;
    } catch (RuntimeException failed) {
      throw new TurnFailed(ticketId, failed);
    }
  }

  /**
   * Written down first: the key of the row, not the effect, forbids a second time. If the step
   * changes the ticket, its clocks hear of that as of any other change.
   */
  private void take(DueStep step, Reckoned reckoned, Instant now) {
    boolean firstTime = taken.add(step, now, null);
    keeping.lookNext(reckoned.with(List.of(step.asTaken())));
    if (firstTime) {
      act(step, now);
    }
  }

  private void act(DueStep step, Instant now) {
    try {
      taking.take(step, now);
    } catch (DomainException refused) {
      throw new StepFailed(step, refused);
    }
  }
}
