package org.handrail.security.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.signal.Signals;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Internal;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.security.signin.Passwords;
import org.handrail.security.signin.Throttle;
import org.handrail.security.token.TokenKind;
import org.handrail.security.token.Tokens;

/**
 * What administrators do with accounts. Every change is in the audit trail and holds at once, in
 * sessions that are open too.
 */
@Stateless
@Requires(Role.ADMIN)
public class AccountService {

  @Inject private AccountRepository accounts;
  @Inject private PersonService people;
  @Inject private Tokens tokens;
  @Inject private Throttle throttle;
  @Inject private Passwords passwords;
  @Inject private Audit audit;
  @Inject private Invitations invitations;
  @Inject private Signals signals;
  @Inject private Clock clock;

  /**
   * Makes an account and invites its owner to set a password; nobody else ever knows it.
   *
   * @return its id
   * @throws DomainException {@code security.account.login-malformed}, {@code login-taken}, {@code
   *     person-has-account}, {@code no-role}
   */
  public long create(CreateAccount command) {
    var account = added(command);
    invitations.send(account);
    return account.id();
  }

  /**
   * Makes an account whose password is known already, and invites nobody.
   *
   * @return its id
   * @throws DomainException those of {@link #create} and of the rules for passwords
   */
  @Internal("an unattended set-up may have no mailbox yet; a person's password is their own")
  public long createWithPassword(CreateAccount command, String password) {
    PasswordRules.check(password, command.login());
    var account = added(command);
    account.setPassword(passwords.hash(password));
    return account.id();
  }

  private Account added(CreateAccount command) {
    var person =
        people.findOrCreateMember(
            Identity.of(command.email()), command.name(), command.language(), command.zone());
    var account = new Account(person, command.login(), command.roles(), clock.instant());
    accounts.add(account);
    record(AuditAction.ACCOUNT_CREATED, account, Map.of("roles", words(account.roles())));
    return account;
  }

  /** Sends another invitation; the link of the one before works no more. */
  public void inviteAgain(long accountId) {
    var account = accounts.get(accountId);
    record(AuditAction.ACCOUNT_INVITED, account, Map.of());
    invitations.send(account);
  }

  /**
   * Lets the account be this from now on; its owner is signed out.
   *
   * @param version the asker has seen
   * @throws DomainException {@code changed-meanwhile}, {@code security.account.no-role}, {@code
   *     security.account.last-admin}
   */
  public void changeRoles(long accountId, long version, Set<Role> roles) {
    var account = accounts.get(accountId, version);
    var before = account.roles();
    if (!roles.contains(Role.ADMIN)) {
      requireAnotherAdmin(account);
    }
    if (account.grant(roles)) {
      endSessions(account);
      record(
          AuditAction.ACCOUNT_ROLES_CHANGED,
          account,
          Map.of("before", words(before), "after", words(roles)));
    }
  }

  /**
   * Nobody signs in with it any more, who is signed in with it is signed out, and its personal
   * tokens are gone for good. What its owner wrote and was assigned stays.
   *
   * @throws DomainException {@code changed-meanwhile}, {@code security.account.last-admin}
   */
  public void deactivate(long accountId, long version) {
    var account = accounts.get(accountId, version);
    requireAnotherAdmin(account);
    if (account.deactivate()) {
      endSessions(account);
      revokeLinks(account);
      record(AuditAction.ACCOUNT_DEACTIVATED, account, revokedTokens(account));
    }
  }

  /**
   * Its owner can sign in again, with the password they had.
   *
   * @throws DomainException {@code changed-meanwhile}
   */
  public void reactivate(long accountId, long version) {
    var account = accounts.get(accountId, version);
    if (account.reactivate()) {
      record(AuditAction.ACCOUNT_REACTIVATED, account, Map.of());
    }
  }

  /** Forgets wrong passwords, so that the owner need not wait. */
  public void unlock(long accountId) {
    var account = accounts.get(accountId);
    throttle.forget(accountId);
    record(AuditAction.ACCOUNT_UNLOCKED, account, Map.of());
  }

  /** Each node ends those it has, with the connections of their open pages. */
  private void endSessions(Account account) {
    signals.send("account", String.valueOf(account.id()));
  }

  private void revokeLinks(Account account) {
    tokens.revokeAll(TokenKind.INVITATION, account.id());
    tokens.revokeAll(TokenKind.PASSWORD_RESET, account.id());
    tokens.revokeAll(TokenKind.DEVICE, account.id());
  }

  private Map<String, String> revokedTokens(Account account) {
    return Map.of("tokensRevoked", String.valueOf(tokens.revokePersonal(account.id())));
  }

  private void requireAnotherAdmin(Account account) {
    if (account.isActive() && account.roles().contains(Role.ADMIN)) {
      accounts.lockAdministration();
      if (!accounts.hasOtherActiveAdmin(account.id())) {
        throw new DomainException(SecurityError.LAST_ADMIN);
      }
    }
  }

  private void record(AuditAction action, Account account, Map<String, String> details) {
    audit.record(action, account.auditName(), details);
  }

  private static String words(Set<Role> roles) {
    return new TreeSet<>(roles).toString();
  }
}
