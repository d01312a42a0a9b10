package org.handrail.security.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.handrail.people.Person;
import org.handrail.security.Caller;
import org.handrail.security.Role;

/**
 * The right of a person to sign in, and as what. Whatever makes old sessions wrong (password,
 * roles, deactivation) changes the stamp, and every session with another stamp is signed out.
 */
@Entity
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
  @SequenceGenerator(name = "account", sequenceName = "account_id_seq", allocationSize = 1)
  private Long id;

  @Version private long version;

  @ManyToOne(optional = false)
  @JoinColumn(name = "person_id")
  private Person person;

  private String login;

  @Column(name = "password_hash")
  private String passwordHash;

  private boolean active = true;

  private UUID stamp = UUID.randomUUID();

  @ElementCollection
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  @Column(name = "failed_attempts")
  private int failedAttempts;

  @Column(name = "last_failed_at")
  private Instant lastFailedAt;

  @Column(name = "last_signed_in_at")
  private Instant lastSignedInAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Account() {}

  public Account(Person person, String login, Set<Role> roles, Instant createdAt) {
    this.person = person;
    this.login = login.strip();
    this.roles = EnumSet.copyOf(roles);
    this.createdAt = createdAt;
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public Person person() {
    return person;
  }

  public String login() {
    return login;
  }

  public boolean isActive() {
    return active;
  }

  public UUID stamp() {
    return stamp;
  }

  /** As granted, without the implied ones. */
  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  /** Who acts when this account is signed in. */
  public Caller asCaller() {
    return Caller.account(
        id, person.id(), person.name(), roles, person.language(), person.timeZone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Account account && login.equals(account.login);
  }

  @Override
  public int hashCode() {
    return login.hashCode();
  }
}
