package org.handrail.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.handrail.kernel.Sql;

/**
 * Tokens that work once. Redeeming is one update, so of two requests with the same token at the
 * same instant one finds it used.
 */
@ApplicationScoped
public class Tokens {

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** A new token for an account; those of the same kind that it had are void. */
  public Secret issue(TokenKind kind, long accountId, Duration validity) {
    revokeAll(kind, accountId);
    var secret = Secret.random();
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into security_token (kind, hash, account_id, created_at, expires_at)
                    values (:kind, :hash, :account, :now, :expires)
                    """)
                .bind("kind", kind.stored())
                .bind("hash", secret.hash())
                .bind("account", accountId)
                .bind("now", clock.instant())
                .bind("expires", clock.instant().plus(validity))
                .execute());
    return secret;
  }

  /** Whether the token would be accepted now; changes nothing, so a GET may ask. */
  public boolean isValid(TokenKind kind, String token) {
    return Secret.isWellFormed(token)
        && sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (select 1 from security_token
                          where hash = :hash and kind = :kind
                            and used_at is null and expires_at > :now)
                        """)
                    .bind("hash", new Secret(token).hash())
                    .bind("kind", kind.stored())
                    .bind("now", clock.instant())
                    .mapTo(Boolean.class)
                    .one());
  }

  /** Uses the token up; empty if it is unknown, used, expired or of another kind. */
  public Optional<Redeemed> redeem(TokenKind kind, String token) {
    if (!Secret.isWellFormed(token)) {
      return Optional.empty();
    }
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    update security_token set used_at = :now
                    where hash = :hash and kind = :kind and used_at is null and expires_at > :now
                    returning account_id
                    """)
                .bind("hash", new Secret(token).hash())
                .bind("kind", kind.stored())
                .bind("now", clock.instant())
                .map((row, context) -> new Redeemed(row.getObject("account_id", Long.class)))
                .findOne());
  }

  /** Makes the account's unused tokens of this kind void. */
  public void revokeAll(TokenKind kind, long accountId) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from security_token
                    where account_id = :account and kind = :kind and used_at is null
                    """)
                .bind("account", accountId)
                .bind("kind", kind.stored())
                .execute());
  }

  /**
   * A token that has just been used up.
   *
   * @param accountId null for the first administrator's, who has none yet
   */
  public record Redeemed(Long accountId) {}
}
