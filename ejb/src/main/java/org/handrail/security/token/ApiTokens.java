package org.handrail.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;
import org.handrail.security.ActiveAccount;
import org.handrail.security.ActiveAccounts;
import org.handrail.security.Caller;
import org.handrail.security.TokenGrant;
import org.handrail.security.TokenScope;

/** Tells whose personal token a REST request carries. */
@ApplicationScoped
public class ApiTokens {

  // "last used" is for people; one write per minute keeps reading requests cheap
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  /** Tokens of all kinds that nobody can use any more, and nobody looks for in a list. */
  @Produces
  static final ExpiringData EXPIRED =
      ExpiringData.of(
          "tokens", "token-days", "security_token", "id", "bigint", "expires_at < :before");

  @Inject private Sql sql;
  @Inject private ActiveAccounts accounts;
  @Inject private Clock clock;

  /** Empty for an unknown, expired or revoked token and for one whose owner was deactivated. */
  public Optional<Caller> caller(String token) {
    if (!Secret.isWellFormed(token)) {
      return Optional.empty();
    }
    var owner = owner(new Secret(token).hash());
    owner.ifPresent(this::noteUse);
    return owner.flatMap(
        found ->
            accounts
                .find(found.accountId())
                .map(ActiveAccount::caller)
                .map(caller -> caller.by(found.grant())));
  }

  private Optional<Owner> owner(byte[] hash) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, account_id, scope, expires_at from security_token
                    where hash = :hash and kind = 'api' and expires_at > :now
                    """)
                .bind("hash", hash)
                .bind("now", clock.instant())
                .mapTo(Owner.class)
                .findOne());
  }

  private void noteUse(Owner owner) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update security_token set used_at = :now
                    where id = :id and (used_at is null or used_at < :noted)
                    """)
                .bind("id", owner.id())
                .bind("now", clock.instant())
                .bind("noted", clock.instant().minus(USE_NOTED_EVERY))
                .execute());
  }

  /** Which token, whose, and how far and long it goes. */
  public record Owner(long id, long accountId, TokenScope scope, Instant expiresAt) {
    TokenGrant grant() {
      return new TokenGrant(id, scope, expiresAt);
    }
  }
}
