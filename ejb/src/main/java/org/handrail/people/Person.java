package org.handrail.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Somebody who asks for help or gives it. Anybody who ever wrote is a person; only some have an
 * account. Language and zone decide how Handrail speaks to them and which hour it shows.
 */
@Entity
public class Person {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
  @SequenceGenerator(name = "person", sequenceName = "person_id_seq", allocationSize = 1)
  private Long id;

  @Version private long version;
  private String name;
  private String language;

  @Column(name = "time_zone")
  private String timeZone;

  private String theme = "auto";

  @Column(name = "organisation_id")
  private Long organisation;

  private boolean vip;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Person() {}

  /**
   * @param language en, uk or ru
   */
  public Person(String name, String language, ZoneId timeZone, Instant createdAt) {
    this.name = Objects.requireNonNull(name).strip();
    this.language = Objects.requireNonNull(language);
    this.timeZone = timeZone.getId();
    this.createdAt = createdAt;
  }

  /**
   * Belongs to this organisation from now on.
   *
   * @param organisationId null for none
   */
  void join(Long organisationId) {
    organisation = organisationId;
  }

  /** What an administrator decided about the person. */
  public void become(
      String newName, String newLanguage, ZoneId newZone, Long organisationId, boolean important) {
    name = newName;
    language = newLanguage;
    timeZone = newZone.getId();
    organisation = organisationId;
    vip = important;
  }

  /** What the person chose on the profile page. */
  public void prefer(String newName, String newLanguage, ZoneId newZone, String newTheme) {
    name = newName.strip();
    language = newLanguage;
    timeZone = newZone.getId();
    theme = newTheme;
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public String name() {
    return name;
  }

  public String language() {
    return language;
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public String theme() {
    return theme;
  }

  /** The id of their organisation; null for none. */
  public Long organisation() {
    return organisation;
  }

  /** By themselves: all people of some organisations are besides. */
  public boolean isVip() {
    return vip;
  }

  public Instant createdAt() {
    return createdAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Person person && id != null && id.equals(person.id);
  }

  @Override
  public int hashCode() {
    return Person.class.hashCode();
  }
}
