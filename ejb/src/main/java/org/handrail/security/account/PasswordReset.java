package org.handrail.security.account;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.Callers;
import org.handrail.security.OpenToAnybody;
import org.handrail.security.SecurityError;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.security.signin.Credentials;
import org.handrail.security.signin.Credentials.Known;
import org.handrail.security.signin.Passwords;
import org.handrail.security.signin.Throttle;
import org.handrail.security.token.TokenKind;
import org.handrail.security.token.Tokens;
import org.handrail.security.token.Tokens.Holder;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Setting a password by a link: a forgotten one, or the first one of an invited account. */
@Stateless
@OpenToAnybody("asking tells nothing and mails seldom; setting needs the token of the mail")
public class PasswordReset {

  /** Who asks again and again does not fill somebody's mailbox. */
  private static final Duration NEXT_MAIL_AFTER = Duration.ofMinutes(2);

  @Inject private AccountRepository accounts;
  @Inject private Credentials credentials;
  @Inject private Passwords passwords;
  @Inject private Tokens tokens;
  @Inject private Throttle throttle;
  @Inject private Audit audit;
  @Inject private Callers callers;
  @Inject private Signals signals;
  @Inject private Settings settings;
  @Inject private Clock clock;
  @Inject private Event<PasswordResetRequested> requested;

  /**
   * Sends a link to the owner of the account with this login or address, if there is one. Returns
   * before it is known whether there is: the time tells nothing.
   */
  @Asynchronous
  public void request(String name) {
    credentials.find(name).filter(account -> !wasAskedJustNow(account)).ifPresent(this::mail);
  }

  /** Whether the link works; changes nothing. */
  public boolean isValid(String token) {
    return tokens
        .find(TokenKind.PASSWORD_RESET, token)
        .or(() -> tokens.find(TokenKind.INVITATION, token))
        .isPresent();
  }

  /**
   * Sets the password and uses the link up. All sessions and personal tokens of the account are
   * over, and no browser counts as its owner's any more.
   *
   * @throws DomainException {@code security.link.invalid} for a link that is unknown, used or
   *     expired, and those of the rules for passwords: the link then still works
   */
  public void set(String token, String newPassword) {
    var account = accounts.get(redeemed(token).accountId());
    if (!account.isActive()) {
      throw new DomainException(SecurityError.LINK_INVALID);
    }
    PasswordRules.check(newPassword, account.login());
    account.setPassword(passwords.hash(newPassword));
    tokens.revokeAll(TokenKind.PASSWORD_RESET, account.id());
    tokens.revokeAll(TokenKind.INVITATION, account.id());
    tokens.revokeAll(TokenKind.DEVICE, account.id());
    int revoked = tokens.revokePersonal(account.id());
    signals.send("account", String.valueOf(account.id()));
    throttle.forget(account.id());
    callers.runAs(
        account.asCaller(),
        () ->
            audit.record(
                AuditAction.PASSWORD_RESET,
                account.auditName(),
                Map.of("tokensRevoked", String.valueOf(revoked))));
  }

  private Holder redeemed(String token) {
    return tokens
        .redeem(TokenKind.PASSWORD_RESET, token)
        .or(() -> tokens.redeem(TokenKind.INVITATION, token))
        .orElseThrow(() -> new DomainException(SecurityError.LINK_INVALID));
  }

  private boolean wasAskedJustNow(Known owner) {
    return tokens.hasNewerThan(
        TokenKind.PASSWORD_RESET, owner.id(), clock.instant().minus(NEXT_MAIL_AFTER));
  }

  private void mail(Known owner) {
    var validity = settings.duration(Setting.PASSWORD_RESET_VALIDITY);
    var token = tokens.issue(TokenKind.PASSWORD_RESET, owner.id(), validity);
    requested.fire(
        new PasswordResetRequested(
            owner.id(), owner.personId(), token, clock.instant().plus(validity)));
  }
}
