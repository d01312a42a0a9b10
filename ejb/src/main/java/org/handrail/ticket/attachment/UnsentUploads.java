package org.handrail.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Perishable;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Files that were uploaded and never sent. What is being sent meanwhile is kept. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class UnsentUploads implements Perishable {

  @Inject private Sql sql;

  @Override
  public String kind() {
    return "uploads";
  }

  @Override
  public long count(Instant before) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from attachment
                    where message_id is null and created_at < :before
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
                    select id from attachment
                    where message_id is null and created_at < :before
                      and (cast(:after as uuid) is null or id > cast(:after as uuid))
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
                    delete from attachment
                    where id = any (cast(string_to_array(:keys, ',') as uuid[]))
                      and message_id is null and created_at < :before
                    """)
                .bind("keys", String.join(",", keys))
                .bind("before", before)
                .execute());
  }
}
