package org.handrail.web.people;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.handrail.kernel.Language;
import org.handrail.people.EmailAddress;
import org.handrail.people.card.CardDetails;
import org.handrail.people.card.CardSettings;

/** A person as they are being edited; their addresses one per line. */
public class PersonForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private long version;
  private String name;
  private String addresses;
  private Language language;
  private String zone;
  private Long organisation;
  private boolean vip;

  PersonForm(CardDetails card) {
    var settings = card.settings();
    version = card.version();
    name = settings.name();
    addresses =
        settings.addresses().stream().map(EmailAddress::value).collect(Collectors.joining("\n"));
    language = Language.of(settings.language()).orElse(Language.EN);
    zone = settings.zone().getId();
    organisation = settings.organisation();
    vip = settings.vip();
  }

  CardSettings settings() {
    return new CardSettings(
        name,
        Lines.of(addresses).map(EmailAddress::new).toList(),
        language.tag(),
        ZoneId.of(zone),
        organisation,
        vip);
  }

  long version() {
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

  public String getAddresses() {
    return addresses;
  }

  public void setAddresses(String addresses) {
    this.addresses = addresses;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public Long getOrganisation() {
    return organisation;
  }

  public void setOrganisation(Long organisation) {
    this.organisation = organisation;
  }

  public boolean isVip() {
    return vip;
  }

  public void setVip(boolean vip) {
    this.vip = vip;
  }
}
