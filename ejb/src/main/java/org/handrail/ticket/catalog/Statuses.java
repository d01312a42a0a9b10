package org.handrail.ticket.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/** Finds statuses, for the rules. */
@ApplicationScoped
public class Statuses {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  /**
   * @throws TicketRejected {@code ticket.status.unknown} if there is none in use by this id
   */
  public TicketStatus get(long statusId) {
    return Optional.ofNullable(em.find(TicketStatus.class, statusId))
        .filter(TicketStatus::isActive)
        .orElseThrow(() -> new TicketRejected(TicketError.UNKNOWN_STATUS));
  }

  /** The status that rules use for this category; the schema guarantees there is exactly one. */
  public TicketStatus standard(StatusCategory category) {
    return em.createQuery(
            "select s from TicketStatus s where s.category = :category and s.standard = true",
            TicketStatus.class)
        .setParameter("category", category)
        // what commands have changed until now is written when they end
        .setFlushMode(FlushModeType.COMMIT)
        .getSingleResult();
  }
}
