package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Perishable;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Half-written answers that nobody came back to; the key is {@code ticket/account}. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class ForgottenDrafts implements Perishable {

  @Inject private Sql sql;

  @Override
  public String kind() {
    return "drafts";
  }

  @Override
  public long count(Instant before) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from draft where updated_at < :before")
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
                    select ticket_id || '/' || account_id from draft
                    where updated_at < :before and (ticket_id, account_id)
                      > (cast(split_part(:after, '/', 1) as bigint),
                         cast(split_part(:after, '/', 2) as bigint))
                    order by ticket_id, account_id limit :limit
                    """)
                .bind("before", before)
                .bind("after", after == null ? "0/0" : after)
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
                    delete from draft
                    where updated_at < :before and (ticket_id, account_id) in (
                      select cast(split_part(key, '/', 1) as bigint),
                             cast(split_part(key, '/', 2) as bigint)
                      from unnest(string_to_array(:keys, ',')) key)
                    """)
                .bind("before", before)
                .bind("keys", String.join(",", keys))
                .execute());
  }
}
