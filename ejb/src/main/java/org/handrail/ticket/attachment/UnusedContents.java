package org.handrail.ticket.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.PerishableRows;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Contents that no attachment refers to any more; the key is the SHA-256. */
@ApplicationScoped
@Requires(Role.ADMIN)
public class UnusedContents extends PerishableRows {

  private static final String UNUSED =
      """
      b.created_at < :before
        and not exists (select 1 from attachment a where a.sha256 = b.sha256)""";

  @Inject private Sql sql;

  public UnusedContents() {
    super("contents", "blob b", "b.sha256", "bytea", UNUSED);
  }

  /**
   * Locks the contents first and asks again afterwards: an upload that found its content here holds
   * it until its attachment is written, and is waited for.
   */
  @Override
  public void purge(List<String> keys, Instant before) {
    sql.run(
        handle ->
            handle
                .createQuery(
                    """
                    select sha256 from blob
                    where sha256 = any (cast(string_to_array(:keys, ',') as bytea[]))
                    order by sha256 for update
                    """)
                .bind("keys", String.join(",", keys))
                .mapTo(byte[].class)
                .list());
    super.purge(keys, before);
  }
}
