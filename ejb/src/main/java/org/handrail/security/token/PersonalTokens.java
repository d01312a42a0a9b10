package org.handrail.security.token;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.security.TokenGrant;
import org.handrail.security.TokenScope;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/**
 * The caller's own tokens for the REST API. A token acts with the rights of its owner as far as its
 * scope goes; it ends with its day, and with the owner's password or account. A token makes none
 * that goes further or lives longer than itself.
 */
@Stateless
@Requires(Role.REQUESTER)
public class PersonalTokens {

  /** The longest life of a token. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final int LONGEST_LABEL = 100;

  @Inject private Sql sql;
  @Inject private Callers callers;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * Makes a token and gives it away for the only time.
   *
   * @param label by which the owner will know it again
   * @param scope how far it goes
   * @param validity from now
   * @throws DomainException {@code security.token.label-missing}, {@code
   *     security.token.label-too-long}, {@code security.token.validity} unless it is positive and
   *     at most {@link #LONGEST}, {@code security.token.wider} and {@code security.token.outlives}
   *     by a token that is less
   */
  public Secret create(String label, TokenScope scope, Duration validity) {
    var name = checked(label);
    if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
      throw new DomainException(SecurityError.TOKEN_VALIDITY, Map.of("days", LONGEST.toDays()));
    }
    var expiresAt = clock.instant().plus(validity);
    requireWithin(callers.current().token(), scope, expiresAt);
    var secret = Secret.random();
    long id = insert(name, scope, expiresAt, secret);
    audit.record(
        AuditAction.TOKEN_CREATED, "token " + id, Map.of("label", name, "scope", scope.word()));
    return secret;
  }

  /** The caller's tokens that are not expired, the newest first. */
  public List<PersonalToken> list() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, label, scope, created_at, expires_at, used_at last_used_at
                    from security_token
                    where kind = 'api' and account_id = :account and expires_at > :now
                    order by id desc
                    """)
                .bind("account", owner())
                .bind("now", clock.instant())
                .mapTo(PersonalToken.class)
                .list());
  }

  /**
   * The token works no more.
   *
   * @throws DomainException {@code security.not-found} if the caller has no such token
   */
  public void revoke(long tokenId) {
    int revoked =
        sql.query(
            handle ->
                handle
                    .createUpdate(
                        """
                        delete from security_token
                        where id = :id and kind = 'api' and account_id = :account
                        """)
                    .bind("id", tokenId)
                    .bind("account", owner())
                    .execute());
    if (revoked == 0) {
      throw new DomainException(SecurityError.NOT_FOUND);
    }
    audit.record(AuditAction.TOKEN_REVOKED, "token " + tokenId, Map.of());
  }

  private long insert(String label, TokenScope scope, Instant expiresAt, Secret secret) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    insert into security_token
                      (kind, hash, account_id, label, scope, created_at, expires_at)
                    values ('api', :hash, :account, :label, :scope, :now, :expires)
                    returning id
                    """)
                .bind("hash", secret.hash())
                .bind("account", owner())
                .bind("label", label)
                .bind("scope", scope.word())
                .bind("now", clock.instant())
                .bind("expires", expiresAt)
                .mapTo(Long.class)
                .one());
  }

  private static void requireWithin(TokenGrant own, TokenScope scope, Instant expiresAt) {
    if (own == null) {
      return;
    }
    if (!own.scope().includes(scope)) {
      throw new DomainException(SecurityError.TOKEN_WIDER, Map.of("scope", own.scope().name()));
    }
    if (expiresAt.isAfter(own.expiresAt())) {
      throw new DomainException(SecurityError.TOKEN_OUTLIVES);
    }
  }

  private static String checked(String label) {
    var name = label == null ? "" : label.strip();
    if (name.isEmpty()) {
      throw new DomainException(SecurityError.TOKEN_LABEL_MISSING);
    }
    if (name.length() > LONGEST_LABEL) {
      throw new DomainException(
          SecurityError.TOKEN_LABEL_TOO_LONG, Map.of("longest", LONGEST_LABEL));
    }
    return name;
  }

  /** Only an account owns tokens; who merely wrote a mail is a requester too, but has none. */
  private long owner() {
    var caller = callers.current();
    if (caller.kind() != Caller.Kind.ACCOUNT) {
      throw new DomainException(SecurityError.FORBIDDEN);
    }
    return caller.accountId();
  }
}
