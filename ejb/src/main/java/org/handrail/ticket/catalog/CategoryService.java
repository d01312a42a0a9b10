package org.handrail.ticket.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ExpectedVersion;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.team.TeamQueries;

/** What administrators do with categories. Each change leaves an audit record. */
@Stateless
@Requires(Role.ADMIN)
public class CategoryService {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private TeamQueries teams;
  @Inject private Positions positions;
  @Inject private Audit audit;

  /**
   * Adds a category behind all others.
   *
   * @return its id
   * @throws DomainException {@code catalog.team.unknown}
   */
  public long create(CategorySettings settings) {
    requireTeam(settings.teamId());
    var category = new Category(settings, positions.next("category"));
    em.persist(category);
    em.flush();
    audit.record(AuditAction.CATEGORY_CREATED, object(category.id()), details(settings));
    return category.id();
  }

  /**
   * @throws DomainException {@code catalog.category.unknown}, {@code catalog.team.unknown}, {@code
   *     changed-meanwhile}
   */
  public void change(long categoryId, Long expectedVersion, CategorySettings settings) {
    var category = get(categoryId);
    ExpectedVersion.require(expectedVersion, category.version());
    if (!Objects.equals(settings.teamId(), category.settings().teamId())) {
      requireTeam(settings.teamId());
    }
    category.change(settings);
    audit.record(AuditAction.CATEGORY_CHANGED, object(categoryId), details(settings));
  }

  /** Puts the categories in this order; those not named keep their places. */
  public void arrange(List<Long> categoryIds) {
    positions.arrange("category", categoryIds);
    audit.record(
        AuditAction.CATEGORIES_ARRANGED, "category", Map.of("order", categoryIds.toString()));
  }

  private Category get(long categoryId) {
    return Optional.ofNullable(em.find(Category.class, categoryId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new DomainException(CatalogError.UNKNOWN_CATEGORY));
  }

  /** An inactive team may stay with its category, but none is routed to one again. */
  private void requireTeam(Long teamId) {
    if (teamId != null && !teams.isActive(teamId)) {
      throw new DomainException(CatalogError.UNKNOWN_TEAM);
    }
  }

  private static String object(long categoryId) {
    return "category " + categoryId;
  }

  private static Map<String, String> details(CategorySettings settings) {
    return Map.of(
        "name", settings.name().toString(),
        "type", settings.type().name(),
        "team", String.valueOf(settings.teamId()),
        "onPortal", String.valueOf(settings.onPortal()),
        "active", String.valueOf(settings.active()));
  }
}
