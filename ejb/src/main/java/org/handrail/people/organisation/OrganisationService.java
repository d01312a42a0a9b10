package org.handrail.people.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ExpectedVersion;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/** What administrators do with organisations. Each change leaves an audit record. */
@Stateless
@Requires(Role.ADMIN)
public class OrganisationService {

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private OrganisationNames names;
  @Inject private Joining joining;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * @param shared whether domains in which everybody may have an address are meant
   * @return the new organisation's id
   * @throws DomainException {@code people.organisation.name-taken}, {@code domain-taken}, {@code
   *     domain-shared}
   */
  public long create(OrganisationSettings settings, boolean shared) {
    names.requireFree(settings, null, shared);
    var organisation = new Organisation(settings, clock.instant());
    em.persist(organisation);
    em.flush();
    audit.record(
        AuditAction.ORGANISATION_CREATED,
        object(organisation.id()),
        Map.of("name", settings.name(), "domains", settings.shownDomains()));
    return organisation.id();
  }

  /**
   * Who belongs to it stays; what was promised for open tickets stays too.
   *
   * @param expectedVersion what the asker has seen; null takes whatever is there
   * @param shared as for {@link #create}; domains it has already need not be meant again
   * @throws DomainException {@code people.organisation.unknown}, {@code changed-meanwhile} and
   *     those of {@link #create}
   */
  public void change(
      long organisationId, Long expectedVersion, OrganisationSettings settings, boolean shared) {
    var organisation = get(organisationId);
    ExpectedVersion.require(expectedVersion, organisation.version());
    var before = organisation.settings();
    names.requireFree(
        settings, organisationId, shared || before.domains().containsAll(settings.domains()));
    organisation.change(settings, clock.instant());
    em.flush();
    var changes = changes(before, settings);
    if (!changes.isEmpty()) {
      audit.record(AuditAction.ORGANISATION_CHANGED, object(organisationId), changes);
    }
  }

  /**
   * Anyone who has an address in its domains and belongs nowhere joins it.
   *
   * @param expected how many the asker was told; another number is refused
   * @return how many joined
   * @throws DomainException {@code people.organisation.unknown}, {@code inactive}, {@code
   *     other-number}
   */
  public int join(long organisationId, long expected) {
    if (!get(organisationId).isActive()) {
      throw new DomainException(OrganisationError.INACTIVE);
    }
    int joined = joining.join(organisationId);
    if (joined != expected) {
      throw new DomainException(
          OrganisationError.OTHER_NUMBER, Map.of("expected", expected, "number", joined));
    }
    audit.record(
        AuditAction.ORGANISATION_JOINED,
        object(organisationId),
        Map.of("people", String.valueOf(joined)));
    return joined;
  }

  private Organisation get(long organisationId) {
    return Optional.ofNullable(
            em.find(Organisation.class, organisationId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new DomainException(OrganisationError.UNKNOWN));
  }

  private static Map<String, String> changes(
      OrganisationSettings before, OrganisationSettings after) {
    var changes = new LinkedHashMap<String, String>();
    tell(changes, "name", before.name(), after.name());
    tell(changes, "domains", before.shownDomains(), after.shownDomains());
    tell(changes, "notes", before.notes(), after.notes());
    tell(changes, "vip", before.vip(), after.vip());
    tell(changes, "active", before.active(), after.active());
    return changes;
  }

  private static void tell(Map<String, String> changes, String what, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.put(what, "%s → %s".formatted(before, after));
    }
  }

  private static String object(long organisationId) {
    return "organisation " + organisationId;
  }
}
