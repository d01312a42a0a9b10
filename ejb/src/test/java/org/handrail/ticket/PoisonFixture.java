package org.handrail.ticket;

import org.handrail.kernel.Sql;

/**
 * Makes every change of one ticket fail in the database, as a fault in our code or its data would.
 */
public final class PoisonFixture {

  private final Sql sql;

  public PoisonFixture(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param change of the row, by {@code new}: {@code new.status_category = 'CLOSED'}
   */
  public void refuse(long ticketId, String change) {
    sql.run(
        handle ->
            handle.execute(
                """
                create or replace function refuse_poisoned() returns trigger language plpgsql as $$
                begin
                  if new.id = %d and %s then raise exception 'poisoned'; end if;
                  return new;
                end $$;
                create or replace trigger refuse_poisoned before update on ticket
                  for each row execute function refuse_poisoned();
                """
                    .formatted(ticketId, change)));
  }

  public void heal() {
    sql.run(handle -> handle.execute("drop trigger if exists refuse_poisoned on ticket"));
  }
}
