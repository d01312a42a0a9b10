package org.handrail.people.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A company, branch or partner whose people ask for help. Its mail domains say who belongs to it;
 * policies may promise its people something of their own.
 */
@Entity
public class Organisation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation")
  @SequenceGenerator(
      name = "organisation",
      sequenceName = "organisation_id_seq",
      allocationSize = 1)
  private Long id;

  @Version private long version;
  private String name;
  private String notes;
  private boolean vip;
  private boolean active;

  @ElementCollection
  @CollectionTable(
      name = "organisation_domain",
      joinColumns = @JoinColumn(name = "organisation_id"))
  @Column(name = "domain")
  private Set<String> domains = new HashSet<>();

  @Column(name = "created_at")
  private Instant createdAt;

  // a change of the domains alone has to count as a new version too
  @Column(name = "changed_at")
  private Instant changedAt;

  protected Organisation() {}

  public Organisation(OrganisationSettings settings, Instant createdAt) {
    this.createdAt = createdAt;
    change(settings, createdAt);
  }

  /** Who belongs to it already stays, whatever its domains are. */
  public final void change(OrganisationSettings settings, Instant now) {
    name = settings.name();
    notes = settings.notes();
    vip = settings.vip();
    active = settings.active();
    var wanted =
        settings.domains().stream().map(MailDomain::ascii).collect(Collectors.toUnmodifiableSet());
    domains.retainAll(wanted);
    domains.addAll(wanted);
    changedAt = now;
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public boolean isActive() {
    return active;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public OrganisationSettings settings() {
    var readable = domains.stream().map(MailDomain::new).collect(Collectors.toSet());
    return new OrganisationSettings(name, readable, notes, vip, active);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Organisation organisation && id != null && id.equals(organisation.id);
  }

  @Override
  public int hashCode() {
    return Organisation.class.hashCode();
  }
}
