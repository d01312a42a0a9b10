package org.handrail.ticket.change;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.handrail.ticket.event.TicketEvent;

/**
 * The unit of change of the current transaction. It begins with the outermost command and ends with
 * it; commands that are given in between, by participants too, join it.
 */
@ApplicationScoped
public class UnitsOfChange {

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  @Inject @Any private Instance<ChangeParticipant> participants;
  @Inject private ChangedTickets tickets;
  @Inject private Event<TicketChanged> changed;

  private ChangeRounds rounds;

  @PostConstruct
  void order() {
    rounds = new ChangeRounds(participants.stream().toList(), tickets);
  }

  /**
   * Gives several commands as if they were one: their changes pass through the phases together when
   * the work is done. Call in a transaction.
   */
  public void together(Runnable work) {
    try {
      command(
          () -> {
            work.run();
            return null;
          });
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Runs a command in the unit that there is, else in one of its own. */
  public <T> T command(Callable<T> command) throws Exception {
    var outer = current();
    return outer == null ? outermost(command) : inner(outer, command);
  }

  /** Something happened to a ticket; only commands change tickets. */
  public void add(TicketEvent event) {
    required().add(event);
  }

  /** The transaction has locked the ticket, or made it. */
  public void locked(long ticketId) {
    required().lock(ticketId);
  }

  /** Whether a command of this unit has locked the ticket. */
  public boolean hasLocked(long ticketId) {
    return required().hasLocked(ticketId);
  }

  private UnitOfChange required() {
    return Objects.requireNonNull(current(), "no command");
  }

  private UnitOfChange current() {
    return (UnitOfChange) transaction.getResource(UnitOfChange.class);
  }

  private <T> T outermost(Callable<T> command) throws Exception {
    var unit = new UnitOfChange();
    transaction.putResource(UnitOfChange.class, unit);
    try {
      T result = command.call();
      rounds.pass(unit);
      rounds.byTicket(unit.events()).forEach(changed::fire);
      return result;
    } finally {
      transaction.putResource(UnitOfChange.class, null);
    }
  }

  /** With several tickets, SQL that counts them must see what was done to the others. */
  private <T> T inner(UnitOfChange unit, Callable<T> command) throws Exception {
    T result = command.call();
    if (unit.isOfSeveralTickets()) {
      tickets.flush();
    }
    return result;
  }
}
