package org.handrail.sla.tracking;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.signal.Signals;
import org.handrail.kernel.work.ItemFailed;
import org.handrail.security.Internal;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.ticket.change.UnitsOfChange;

/** Some tickets at a time, in a transaction, with at most one step of each. */
@Stateless
@Internal("the sweep calls it, as the system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StepTransaction {

  @Inject private SlaTickets tickets;
  @Inject private ClockTracking tracking;
  @Inject private TakenSteps taken;
  @Inject private StepTaking taking;
  @Inject private UnitsOfChange units;
  @Inject private DefinitionVersions versions;
  @Inject private Signals signals;

  /**
   * Looks at the tickets that have waited longest. What goes wrong with one of several undoes what
   * was done about all of them: anyone who wants to know which one it is takes one at a time.
   *
   * @return how many there were, at most so many as were wanted
   * @throws StepFailed if the step of one was refused
   * @throws ItemFailed if anything else went wrong
   */
  public int take(Instant now, int most) {
    // the SLA definition before the tickets: who has tickets and waits for it would keep others
    // waiting, too
    versions.hold();
    var due = tickets.claimDue(now, most);
    if (!due.isEmpty()) {
      lookAt(due, now);
    }
    return due.size();
  }

  /** What is refused is not tried again: it is written down why, and the next step may follow. */
  public void giveUp(DueStep step, Instant now, String reason) {
    tickets.lock(Set.of(step.ticketId()));
    taken.addFailed(step, now, reason);
    tracking.keep(Set.of(step.ticketId()), now);
  }

  private void lookAt(List<Long> due, Instant now) {
    try {
      take(tracking.keep(due, now), now);
      signals.send("ticket", due.stream().map(String::valueOf).toList());
    } catch (StepFailed refused) {
      throw refused;
    } catch (RuntimeException failed) {
      throw new ItemFailed(due.get(0), failed);
    }
  }

  /**
   * Written down first: the key of the row, not the effect, forbids a second time. If a step
   * changes its ticket, the clocks hear of that as of any other change.
   */
  private void take(List<Computed> computed, Instant now) {
    var steps =
        computed.stream()
            .map(one -> one.agenda().firstStep(now))
            .flatMap(Optional::stream)
            .toList();
    if (steps.isEmpty()) {
      return;
    }
    var firstTime = taken.add(steps, now);
    tracking.lookNext(afterwards(computed, steps));
    act(firstTime, now);
  }

  private static List<Computed> afterwards(List<Computed> computed, List<DueStep> steps) {
    Map<Long, DueStep> byTicket =
        steps.stream().collect(Collectors.toMap(DueStep::ticketId, step -> step));
    return computed.stream()
        .filter(one -> byTicket.containsKey(one.ticketId()))
        .map(one -> one.with(List.of(byTicket.get(one.ticketId()).asTaken())))
        .toList();
  }

  /** Refused is the last step if it was the change itself: who asks for one knows which. */
  private void act(List<DueStep> firstTime, Instant now) {
    try {
      units.together(() -> firstTime.forEach(step -> act(step, now)));
    } catch (DomainException refused) {
      throw new StepFailed(firstTime.get(firstTime.size() - 1), refused);
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
