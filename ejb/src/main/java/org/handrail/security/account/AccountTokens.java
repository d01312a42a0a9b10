package org.handrail.security.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.security.token.AccountToken;
import org.jdbi.v3.core.statement.Query;

/** The administrators' door to everybody's personal tokens that work: whose, how far, how used. */
@Stateless
@Requires(Role.ADMIN)
public class AccountTokens {

  private static final String FROM =
      """
      from security_token t join account a on a.id = t.account_id
        join person p on p.id = a.person_id
      where t.kind = 'api' and t.expires_at > :now and a.active
        and (cast(:account as bigint) is null or t.account_id = :account)
        and (cast(:text as text) is null
          or strpos(lower(t.label), :text) > 0 or strpos(lower(a.login), :text) > 0
          or strpos(lower(p.name), :text) > 0)
      """;

  @Inject private Sql sql;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** Those of one account, the newest first. */
  public List<AccountToken> of(long accountId) {
    return sql.query(
        handle ->
            bound(handle.createQuery(select("order by t.id desc")), accountId, null)
                .mapTo(AccountToken.class)
                .list());
  }

  /**
   * Everybody's, the newest first.
   *
   * @param text part of label, login or name; null for any
   */
  public Page<AccountToken> page(String text, Optional<Cursor> after, int limit) {
    var query = select("and t.id < :after order by t.id desc limit :limit");
    var found =
        sql.query(
            handle ->
                bound(handle.createQuery(query), null, text)
                    .bind("after", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                    .bind("limit", limit + 1)
                    .mapTo(AccountToken.class)
                    .list());
    return Page.of(found, limit, row -> Cursor.of(row.id()));
  }

  public long count(String text) {
    return sql.query(
        handle ->
            bound(handle.createQuery("select count(*) " + FROM), null, text)
                .mapTo(Long.class)
                .one());
  }

  /**
   * The token works no more.
   *
   * @throws DomainException {@code security.not-found}
   */
  public void revoke(long tokenId) {
    var account =
        sql.query(
                handle ->
                    handle
                        .createQuery(
                            """
                            delete from security_token where id = :id and kind = 'api'
                            returning account_id
                            """)
                        .bind("id", tokenId)
                        .mapTo(Long.class)
                        .findOne())
            .orElseThrow(() -> new DomainException(SecurityError.NOT_FOUND));
    audit.record(
        AuditAction.TOKEN_REVOKED, "token " + tokenId, Map.of("account", String.valueOf(account)));
  }

  private static String select(String order) {
    return """
        select t.id, t.account_id, a.login, p.name owner, t.label, t.scope, t.created_at,
          t.expires_at, t.used_at last_used_at %s %s
        """
        .formatted(FROM, order);
  }

  private Query bound(Query query, Long accountId, String text) {
    return query
        .bind("now", clock.instant())
        .bind("account", accountId)
        .bind("text", text == null || text.isBlank() ? null : text.strip().toLowerCase());
  }
}
