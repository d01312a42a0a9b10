package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.handrail.ticket.access.Visibility;
import org.handrail.ticket.change.UnitsOfChange;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRef;
import org.handrail.ticket.model.TicketRejected;

/** Loads and stores what belongs to tickets, for the service only. */
@ApplicationScoped
class TicketRepository {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private UnitsOfChange units;
  @Inject private Sql sql;

  /** Locks the ticket and reads it as it is then; empty if the condition does not hold. */
  Optional<Ticket> lock(long ticketId, Visibility allowed) {
    var names = List.copyOf(allowed.parameters().keySet());
    var query =
        em.createNativeQuery(
            "select t.* from ticket t where t.id = ?1 and %s for update of t"
                .formatted(numbered(allowed.condition(), names)),
            Ticket.class);
    query.setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH);
    query.setParameter(1, ticketId);
    names.forEach(
        name -> query.setParameter(names.indexOf(name) + 2, allowed.parameters().get(name)));
    List<?> found = query.getResultList();
    return found.stream().map(Ticket.class::cast).findFirst().map(this::locked);
  }

  private Ticket locked(Ticket ticket) {
    units.locked(ticket.id());
    return ticket;
  }

  /** JPA knows no names in SQL. */
  private static String numbered(String condition, List<String> names) {
    var numbered = condition;
    for (var name : names) {
      numbered = numbered.replaceAll(":" + name + "\\b", "?" + (names.indexOf(name) + 2));
    }
    return numbered;
  }

  /**
   * @param expected what the asker has seen, or null
   * @throws TicketRejected {@code ticket.changed-meanwhile} with who did what since, if that is not
   *     the newest
   */
  void requireVersion(Ticket ticket, Long expected) {
    if (expected != null && expected != ticket.version()) {
      throw changedMeanwhile(ticket.id(), expected);
    }
  }

  /** A ticket of this transaction; it is read only if the transaction does not know it. */
  Ticket known(long ticketId) {
    return em.find(Ticket.class, ticketId);
  }

  /** For the next ticket. */
  TicketRef next() {
    var ids =
        (Object[])
            em.createNativeQuery("select nextval('ticket_id_seq'), nextval('ticket_number_seq')")
                .getSingleResult();
    return new TicketRef(((Number) ids[0]).longValue(), ((Number) ids[1]).longValue());
  }

  /** Nobody else knows it before the transaction ends. */
  void add(Ticket ticket) {
    em.persist(ticket);
    locked(ticket);
  }

  void add(Message message) {
    em.persist(message);
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
