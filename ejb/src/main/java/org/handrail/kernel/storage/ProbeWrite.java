package org.handrail.kernel.storage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;

/**
 * Writes a row, and makes the database put something on its disk: a row alone often finds room in
 * what is reserved already. The sort is larger than the memory it is given, so its rows go into a
 * file of about a megabyte, which is gone a moment later; nothing is left but the one row.
 */
@Stateless
public class ProbeWrite {

  private static final int ROWS_LARGER_THAN_THEIR_MEMORY = 50_000;

  @Inject private Sql sql;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void write(Instant now) {
    sql.run(
        handle -> {
          handle.execute("set local work_mem = '64kB'");
          handle
              .createQuery(
                  "select count(*) from (select n from generate_series(1, :rows) n order by n desc) s")
              .bind("rows", ROWS_LARGER_THAN_THEIR_MEMORY)
              .mapTo(Long.class)
              .one();
          handle.execute("update write_probe set written_at = ? where id = 1", now);
        });
  }
}
