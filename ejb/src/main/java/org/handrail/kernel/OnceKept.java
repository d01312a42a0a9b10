package org.handrail.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Keys of requests that nobody will repeat any more. */
@ApplicationScoped
public class OnceKept implements Perishable {

  @Inject private Sql sql;

  @Override
  public String kind() {
    return "requests";
  }

  @Override
  public long count(Instant before) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from once where created_at < :before")
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
                    select id from once
                    where created_at < :before and id > coalesce(cast(:after as bigint), 0)
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
                    delete from once
                    where id = any (cast(string_to_array(:keys, ',') as bigint[]))
                      and created_at < :before
                    """)
                .bind("keys", String.join(",", keys))
                .bind("before", before)
                .execute());
  }
}
