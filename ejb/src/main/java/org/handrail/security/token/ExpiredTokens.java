package org.handrail.security.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Perishable;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Tokens that nobody can use any more, once nobody wonders about them any more either. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class ExpiredTokens implements Perishable {

  @Inject private Sql sql;

  @Override
  public String kind() {
    return "tokens";
  }

  @Override
  public long count(Instant before) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from security_token where expires_at < :before")
                .bind("before", before)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public List<String> expired(Instant before, String after, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id from security_token
                    where expires_at < :before and id > coalesce(cast(:after as bigint), 0)
                    order by id limit :limit
                    """)
                .bind("before", before)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  @Override
  public void purge(List<String> keys, Instant before) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from security_token
                    where id = any (cast(string_to_array(:keys, ',') as bigint[]))
                      and expires_at < :before
                    """)
                .bind("keys", String.join(",", keys))
                .bind("before", before)
                .execute());
  }
}
