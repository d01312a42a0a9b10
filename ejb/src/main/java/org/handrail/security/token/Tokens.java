package org.handrail.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.handrail.kernel.Sql;

/**
 * Tokens of accounts, found by their hash. Redeeming is one update, so of two requests with the
 * same token at the same instant one finds it used.
 */
@ApplicationScoped
public class Tokens {

  private static final String VALID =
      "hash = :hash and kind = :kind and used_at is null and expires_at > :now";

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** A new token; those of the same kind that the account had and did not use are void. */
  public Secret issue(TokenKind kind, long accountId, Duration validity) {
    revokeAll(kind, accountId);
    return issueAnother(kind, accountId, validity);
  }

  /** A new token beside those the account has. */
  public Secret issueAnother(TokenKind kind, long accountId, Duration validity) {
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

  /**
   * A new token for the first administrator instead of an older one; empty if somebody is there.
   */
  public Optional<Secret> issueForFirstAdmin(Duration validity) {
    var secret = Secret.random();
    return sql.query(
                handle ->
                    handle
                        .createUpdate(
                            """
                            with older as (
                              delete from security_token
                              where kind = :kind and not exists (select from account))
                            insert into security_token (kind, hash, created_at, expires_at)
                            select :kind, :hash, :now, :expires
                            where not exists (select from account)
                            """)
                        .bind("kind", TokenKind.FIRST_ADMIN.stored())
                        .bind("hash", secret.hash())
                        .bind("now", clock.instant())
                        .bind("expires", clock.instant().plus(validity))
                        .execute())
            == 1
        ? Optional.of(secret)
        : Optional.empty();
  }

  /**
   * Whose token it is; empty if it is null, unknown, used, expired or of another kind. Changes
   * nothing, so a GET may ask.
   */
  public Optional<Holder> find(TokenKind kind, String token) {
    return byHash("select account_id from security_token where %s".formatted(VALID), kind, token);
  }

  /** As {@link #find}, and the token is used up. */
  public Optional<Holder> redeem(TokenKind kind, String token) {
    return byHash(
        "update security_token set used_at = :now where %s returning account_id".formatted(VALID),
        kind,
        token);
  }

  /**
   * Makes all personal tokens of the account void, also those that were used: anyone who had its
   * password may have made them.
   *
   * @return how many there were
   */
  public int revokePersonal(long accountId) {
    return sql.query(
        handle ->
            handle
                .createUpdate(
                    "delete from security_token where account_id = :account and kind = :kind")
                .bind("account", accountId)
                .bind("kind", TokenKind.API.stored())
                .execute());
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

  /** Whether the account was given an unused token of this kind after {@code since}. */
  public boolean hasNewerThan(TokenKind kind, long accountId, Instant since) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from security_token
                      where account_id = :account and kind = :kind
                        and used_at is null and created_at > :since)
                    """)
                .bind("account", accountId)
                .bind("kind", kind.stored())
                .bind("since", since)
                .mapTo(Boolean.class)
                .one());
  }

  private Optional<Holder> byHash(String statement, TokenKind kind, String token) {
    if (!Secret.isWellFormed(token)) {
      return Optional.empty();
    }
    return sql.query(
        handle ->
            handle
                .createQuery(statement)
                .bind("hash", new Secret(token).hash())
                .bind("kind", kind.stored())
                .bind("now", clock.instant())
                .map((row, context) -> new Holder(row.getObject("account_id", Long.class)))
                .findOne());
  }

  /**
   * Whose token it is.
   *
   * @param accountId null for the first administrator's, who has no account yet
   */
  public record Holder(Long accountId) {}
}
