package org.handrail.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Perishable;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Files that were uploaded and never sent. What a draft holds or is being sent is kept. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class UnsentUploads implements Perishable {

  // a draft may lie for weeks, and what was just sent can still be taken back
  private static final String FORGOTTEN =
      """
      message_id is null and created_at < :before
        and not exists (select 1 from draft d where attachment.id = any(d.attachments))
        and not exists (
          select 1 from departing_message g where attachment.id = any(g.attachments))""";

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
                    select count(*) from attachment where %s
                    """
                        .formatted(FORGOTTEN))
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
                    where %s
                      and (cast(:after as uuid) is null or id > cast(:after as uuid))
                    order by id limit :limit
                    """
                        .formatted(FORGOTTEN))
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
                      and %s
                    """
                        .formatted(FORGOTTEN))
                .bind("keys", String.join(",", keys))
                .bind("before", before)
                .execute());
  }
}
