package org.handrail.ticket.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ExpectedVersion;
import org.handrail.kernel.LocalisedName;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketRejected;

/** What administrators do with statuses. Each change leaves an audit record. */
@Stateless
@Requires(Role.ADMIN)
public class StatusService {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private Positions positions;
  @Inject private Audit audit;

  /**
   * Adds a status behind all others.
   *
   * @return its id
   * @throws DomainException {@code catalog.name.missing}
   */
  public long create(StatusCategory category, LocalisedName name) {
    requireComplete(name);
    var status = new TicketStatus(category, name, positions.next("ticket_status"));
    em.persist(status);
    em.flush();
    audit.record(
        AuditAction.STATUS_CREATED,
        object(status.id()),
        Map.of("name", name.toString(), "category", category.name()));
    return status.id();
  }

  /**
   * Renames it; takes it out of use or back. Tickets that are in it stay in it.
   *
   * @throws DomainException {@code catalog.status.unknown}, {@code catalog.name.missing}, {@code
   *     changed-meanwhile}
   * @throws TicketRejected {@code ticket.status.standard-needed}
   */
  public void change(long statusId, Long expectedVersion, LocalisedName name, boolean active) {
    requireComplete(name);
    var status = get(statusId);
    ExpectedVersion.require(expectedVersion, status.version());
    status.change(name, status.position(), active);
    audit.record(
        AuditAction.STATUS_CHANGED,
        object(statusId),
        Map.of("name", name.toString(), "active", String.valueOf(active)));
  }

  /**
   * Lets rules use this one in its category from now on, instead of the one before.
   *
   * @throws DomainException {@code catalog.status.unknown}, {@code
   *     catalog.status.inactive-standard}
   */
  public void makeStandard(long statusId) {
    var category = get(statusId).category();
    for (var status : lockedInOrder(category)) {
      status.giveWayAsStandard();
    }
    // the index allows one standard per category at any moment, not only at the commit
    em.flush();
    get(statusId).becomeStandard();
    audit.record(
        AuditAction.STATUS_MADE_STANDARD, object(statusId), Map.of("category", category.name()));
  }

  /** Puts the statuses in this order; those not named keep their places. */
  public void arrange(List<Long> statusIds) {
    positions.arrange("ticket_status", statusIds);
    audit.record(AuditAction.STATUSES_ARRANGED, "status", Map.of("order", statusIds.toString()));
  }

  private TicketStatus get(long statusId) {
    return Optional.ofNullable(em.find(TicketStatus.class, statusId))
        .orElseThrow(() -> new DomainException(CatalogError.UNKNOWN_STATUS));
  }

  /** Two who choose a standard at once go one after the other. */
  private List<TicketStatus> lockedInOrder(StatusCategory category) {
    return em.createQuery(
            "select s from TicketStatus s where s.category = :category order by s.id",
            TicketStatus.class)
        .setParameter("category", category)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static void requireComplete(LocalisedName name) {
    if (!name.isComplete()) {
      throw new DomainException(CatalogError.NAME_MISSING);
    }
  }

  private static String object(long statusId) {
    return "status " + statusId;
  }
}
