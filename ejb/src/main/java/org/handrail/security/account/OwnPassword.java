package org.handrail.security.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.handrail.kernel.DomainException;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.security.signin.Attempt;
import org.handrail.security.signin.Passwords;
import org.handrail.security.signin.Throttle;
import org.handrail.security.token.TokenKind;
import org.handrail.security.token.Tokens;

/** Changing one's own password. */
@Stateless
@Requires(Role.REQUESTER)
public class OwnPassword {

  @Inject private AccountRepository accounts;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;
  @Inject private Tokens tokens;
  @Inject private Callers callers;
  @Inject private Audit audit;

  /**
   * Anyone who sits at an open session does not know the old password, and guesses as slowly here
   * as at the sign-in. All other sessions of the account are over, and so are its personal tokens.
   *
   * @return the stamp by which the session of this request goes on
   * @throws DomainException {@code security.password.wrong}, {@code security.sign-in.wait}, and
   *     those of the rules for passwords
   */
  public UUID change(String oldPassword, String newPassword) {
    var account = accounts.get(owner());
    var attempt = Attempt.bySignedIn(account.id());
    throttle.begin(attempt);
    if (!passwords.matches(oldPassword, account.passwordHash())) {
      throw new DomainException(SecurityError.PASSWORD_WRONG);
    }
    throttle.succeeded(attempt);
    PasswordRules.check(newPassword, account.login());
    account.setPassword(passwords.hash(newPassword));
    tokens.revokeAll(TokenKind.PASSWORD_RESET, account.id());
    int revoked = tokens.revokePersonal(account.id());
    audit.record(
        AuditAction.PASSWORD_CHANGED,
        account.auditName(),
        Map.of("tokensRevoked", String.valueOf(revoked)));
    return account.stamp();
  }

  private long owner() {
    var caller = callers.current();
    if (caller.kind() != Caller.Kind.ACCOUNT) {
      throw new DomainException(SecurityError.FORBIDDEN);
    }
    return caller.accountId();
  }
}
