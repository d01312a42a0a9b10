package org.handrail.web.people;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.people.organisation.MailDomain;
import org.handrail.people.organisation.OrganisationDetails;
import org.handrail.people.organisation.OrganisationSettings;

/** An organisation as it is being edited; its domains one per line. */
public class OrganisationForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private Long version;
  private String name;
  private String domains;
  private String notes;
  private boolean vip;
  private boolean active = true;
  private boolean shared;

  OrganisationForm() {}

  OrganisationForm(OrganisationDetails details) {
    var settings = details.settings();
    version = details.version();
    name = settings.name();
    domains =
        settings.domains().stream()
            .map(MailDomain::shown)
            .sorted()
            .collect(Collectors.joining("\n"));
    notes = settings.notes();
    vip = settings.vip();
    active = settings.active();
  }

  OrganisationSettings settings() {
    return new OrganisationSettings(name, typedDomains(), notes, vip, active);
  }

  private Set<MailDomain> typedDomains() {
    return Lines.of(domains).map(MailDomain::new).collect(Collectors.toSet());
  }

  Long version() {
    return version;
  }

  /** Who was told that somebody else has changed it saves over that the next time. */
  void seen(long newestVersion) {
    version = newestVersion;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDomains() {
    return domains;
  }

  public void setDomains(String domains) {
    this.domains = domains;
  }

  public String getNotes() {
    return notes;
  }

  public void setNotes(String notes) {
    this.notes = notes;
  }

  public boolean isVip() {
    return vip;
  }

  public void setVip(boolean vip) {
    this.vip = vip;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }
}
