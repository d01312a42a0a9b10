package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.SecurityError;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/** Loads and stores what belongs to tickets, for the service only. */
@ApplicationScoped
public class TicketRepository {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private Sql sql;

  /**
   * The ticket, locked until the end of the transaction: commands on one ticket run one after the
   * other.
   *
   * @param expectedVersion what the asker has seen, or null
   * @throws TicketRejected {@code ticket.changed-meanwhile} with who did what since, if that is not
   *     the newest
   */
  Ticket get(long ticketId, Long expectedVersion) {
    var ticket = em.find(Ticket.class, ticketId, LockModeType.PESSIMISTIC_WRITE);
    if (ticket == null) {
      throw new DomainException(SecurityError.NOT_FOUND);
    }
    if (expectedVersion != null && expectedVersion != ticket.version()) {
      throw changedMeanwhile(ticketId, expectedVersion);
    }
    return ticket;
  }

  /** A ticket of this transaction; it is read only if the transaction does not know it. */
  Ticket known(long ticketId) {
    return em.find(Ticket.class, ticketId);
  }

  long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('ticket_number_seq')").getSingleResult())
        .longValue();
  }

  void add(Object entity) {
    em.persist(entity);
  }

  /** Writes what is pending, so that versions are final and plain SQL sees it. */
  void flush() {
    em.flush();
  }

  private TicketRejected changedMeanwhile(long ticketId, long seenVersion) {
    List<String> since =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select h.actor || ': ' || h.kind from ticket_history h
                        where h.ticket_id = :ticket and h.ticket_version > :version
                        order by h.id desc limit 5
                        """)
                    .bind("ticket", ticketId)
                    .bind("version", seenVersion)
                    .mapTo(String.class)
                    .list());
    return new TicketRejected(
        TicketError.CHANGED, Map.of("changes", since.stream().collect(Collectors.joining(", "))));
  }
}
