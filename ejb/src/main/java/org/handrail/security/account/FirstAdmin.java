package org.handrail.security.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Callers;
import org.handrail.security.OpenToAnybody;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.security.signin.Passwords;
import org.handrail.security.token.TokenKind;
import org.handrail.security.token.Tokens;

/**
 * Setting up an installation without any account, by the link that its start printed. Once there is
 * an account this door is closed for good.
 */
@Stateless
@OpenToAnybody("the token that the start printed, while there is no account")
public class FirstAdmin {

  @Inject private AccountRepository accounts;
  @Inject private PersonService people;
  @Inject private Passwords passwords;
  @Inject private Tokens tokens;
  @Inject private Audit audit;
  @Inject private Callers callers;
  @Inject private Sql sql;
  @Inject private Clock clock;

  /** Whether the link works; changes nothing. */
  public boolean isOpen(String token) {
    return accounts.isEmpty() && tokens.find(TokenKind.FIRST_ADMIN, token).isPresent();
  }

  /**
   * Creates the first administrator, who signs in with the e-mail address.
   *
   * @throws DomainException {@code security.link.invalid}, and those of the rules for passwords
   */
  public void create(String token, NewAdministrator administrator) {
    accounts.lockAdministration();
    if (!accounts.isEmpty() || tokens.redeem(TokenKind.FIRST_ADMIN, token).isEmpty()) {
      throw new DomainException(SecurityError.LINK_INVALID);
    }
    var account = account(administrator);
    PasswordRules.check(administrator.password(), account.login());
    account.setPassword(passwords.hash(administrator.password()));
    accounts.add(account);
    forgetOtherLinks();
    callers.runAs(
        account.asCaller(),
        () -> audit.record(AuditAction.FIRST_ADMIN_CREATED, account.auditName(), Map.of()));
  }

  private Account account(NewAdministrator administrator) {
    var email = administrator.email();
    var person =
        people.findOrCreate(
            Identity.of(email),
            administrator.name(),
            administrator.language(),
            administrator.zone());
    return new Account(person, email.normalised(), EnumSet.of(Role.ADMIN), clock.instant());
  }

  /** Each start without account printed one. */
  private void forgetOtherLinks() {
    sql.run(handle -> handle.execute("delete from security_token where kind = 'first-admin'"));
  }
}
