package org.handrail.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Perishable;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Contents that no attachment refers to any more; the key is the SHA-256 in hex. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class UnusedContents implements Perishable {

  @Inject private Sql sql;

  @Override
  public String kind() {
    return "contents";
  }

  @Override
  public long count(Instant before) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from blob b where created_at < :before
                      and not exists (select 1 from attachment a where a.sha256 = b.sha256)
                    """)
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
                    select encode(sha256, 'hex') from blob b
                    where created_at < :before and sha256 > decode(:after, 'hex')
                      and not exists (select 1 from attachment a where a.sha256 = b.sha256)
                    order by sha256 limit :limit
                    """)
                .bind("before", before)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /**
   * Locks the contents first and asks again afterwards: an upload that found its content here holds
   * it until its attachment is written, and is waited for.
   */
  @Override
  public void purge(List<String> keys, Instant before) {
    sql.run(
        handle -> {
          handle
              .createQuery(
                  """
                  select sha256 from blob
                  where sha256 in (
                    select decode(key, 'hex') from unnest(string_to_array(:keys, ',')) key)
                  order by sha256 for update
                  """)
              .bind("keys", String.join(",", keys))
              .mapTo(byte[].class)
              .list();
          handle
              .createUpdate(
                  """
                  delete from blob b
                  where sha256 in (
                      select decode(key, 'hex') from unnest(string_to_array(:keys, ',')) key)
                    and created_at < :before
                    and not exists (select 1 from attachment a where a.sha256 = b.sha256)
                  """)
              .bind("keys", String.join(",", keys))
              .bind("before", before)
              .execute();
        });
  }
}
