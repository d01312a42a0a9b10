package org.handrail.security.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.OpenToAnybody;
import org.handrail.security.SecurityError;
import org.handrail.security.signin.Credentials.Known;
import org.handrail.security.token.TokenKind;
import org.handrail.security.token.Tokens;
import org.handrail.security.token.Tokens.Holder;

/**
 * Signing in with a name (login or e-mail address) and a password. Runs without a transaction of
 * its own: comparing takes long, and no connection should wait for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@OpenToAnybody("slowed per account and per address")
public class SignIn {

  /** How long a browser counts as its owner's. */
  public static final Duration DEVICE_KNOWN_FOR = Duration.ofDays(365);

  private static final Logger LOG = System.getLogger(SignIn.class.getName());

  @Inject private Sql sql;
  @Inject private Credentials credentials;
  @Inject private Throttle throttle;
  @Inject private Passwords passwords;
  @Inject private Tokens tokens;
  @Inject private Clock clock;

  /**
   * Compares name and password.
   *
   * @param address the client's, behind whatever proxies are trusted
   * @param device what an earlier sign-in left in this browser; null or wrong is a stranger's
   * @throws DomainException {@code security.sign-in.refused} for a wrong password, an unknown name
   *     and an account that may not sign in alike; {@code security.sign-in.wait} after too many
   */
  public SignedIn attempt(String name, String password, String address, String device) {
    var account = credentials.find(name);
    var attempt = attempt(account, name, address, device);
    throttle.begin(attempt);
    if (!passwords.matches(password, account.map(Known::passwordHash).orElse(null))) {
      throw refused(account);
    }
    throttle.succeeded(attempt);
    return account.map(known -> signedIn(known, password, device)).orElseThrow();
  }

  private Attempt attempt(Optional<Known> account, String name, String address, String device) {
    var owner = tokens.find(TokenKind.DEVICE, device).map(Holder::accountId);
    var known = account.map(Known::id);
    if (known.isPresent() && known.equals(owner)) {
      return Attempt.fromDevice(device, address);
    }
    return Attempt.byStranger(
        known.map(Attempt::account).orElseGet(() -> Attempt.unknown(Credentials.normalised(name))),
        address);
  }

  private SignedIn signedIn(Known account, String password, String device) {
    noteSignIn(account.id());
    if (passwords.isOutdated(account.passwordHash())) {
      hashAnew(account, passwords.hash(password));
    }
    LOG.log(Level.INFO, "account {0} signed in", account.id());
    boolean isKnown =
        tokens
            .find(TokenKind.DEVICE, device)
            .filter(owner -> owner.accountId() == account.id())
            .isPresent();
    return new SignedIn(
        account.id(),
        account.stamp(),
        isKnown
            ? Optional.empty()
            : Optional.of(tokens.issueAnother(TokenKind.DEVICE, account.id(), DEVICE_KNOWN_FOR)));
  }

  // not by the entity: an administrator who edits the account meanwhile has no conflict with this
  private void noteSignIn(long accountId) {
    sql.run(
        handle ->
            handle
                .createUpdate("update account set last_signed_in_at = :now where id = :id")
                .bind("id", accountId)
                .bind("now", clock.instant())
                .execute());
  }

  private void hashAnew(Known account, String hash) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update account set password_hash = :hash
                    where id = :id and password_hash = :old
                    """)
                .bind("id", account.id())
                .bind("hash", hash)
                .bind("old", account.passwordHash())
                .execute());
  }

  private static DomainException refused(Optional<Known> account) {
    LOG.log(
        Level.INFO,
        "sign-in refused for {0}",
        account.map(known -> "account " + known.id()).orElse("an unknown name"));
    return new DomainException(SecurityError.SIGN_IN_REFUSED);
  }
}
