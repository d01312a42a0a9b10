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
import java.util.regex.Pattern;
import org.handrail.kernel.DomainException;
import org.handrail.people.Person;
import org.handrail.security.Caller;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;

/**
 * The right of a person to sign in, and as what. Whatever makes old sessions wrong (password,
 * roles, deactivation) changes the stamp, and every session with another stamp is signed out.
 */
@Entity
public class Account {

  // no spaces and nothing invisible: what looks the same is the same
  private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,254}");

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

  @Column(name = "last_signed_in_at")
  private Instant lastSignedInAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Account() {}

  /**
   * An account nobody can sign in with before its owner has set a password.
   *
   * @throws DomainException {@code security.account.login-malformed}, {@code
   *     security.account.no-role}
   */
  public Account(Person person, String login, Set<Role> roles, Instant createdAt) {
    this.person = person;
    this.login = checked(login);
    this.roles = EnumSet.copyOf(checked(roles));
    this.createdAt = createdAt;
  }

  /** A new password; every session and every other link to set one is over. */
  void setPassword(String hash) {
    passwordHash = hash;
    endSessions();
  }

  /**
   * Other roles than before; false if they are the same.
   *
   * @throws DomainException {@code security.account.no-role}
   */
  boolean grant(Set<Role> granted) {
    if (roles.equals(checked(granted))) {
      return false;
    }
    roles.retainAll(granted);
    roles.addAll(granted);
    endSessions();
    return true;
  }

  /** Its owner cannot sign in any more, by no means; false if that was so already. */
  boolean deactivate() {
    boolean changed = active;
    active = false;
    endSessions();
    return changed;
  }

  /** Its owner can sign in again; false if they could already. */
  boolean reactivate() {
    boolean changed = !active;
    active = true;
    return changed;
  }

  private void endSessions() {
    stamp = UUID.randomUUID();
  }

  private static String checked(String login) {
    var name = login == null ? "" : login.strip();
    if (!LOGIN.matcher(name).matches()) {
      throw new DomainException(SecurityError.LOGIN_MALFORMED);
    }
    return name;
  }

  private static Set<Role> checked(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new DomainException(SecurityError.NO_ROLE);
    }
    return roles;
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

  /** Null until the owner has set one. */
  String passwordHash() {
    return passwordHash;
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

  /** How the audit trail refers to it. */
  String auditName() {
    return "account " + id;
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
