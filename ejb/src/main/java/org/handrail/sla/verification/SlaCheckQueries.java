package org.handrail.sla.verification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.Page;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about clocks that are stored otherwise than their history says. */
@Stateless
@Requires(Role.ADMIN)
public class SlaCheckQueries {

  @Inject private Sql sql;

  /**
   * The differences, the latest found first.
   *
   * @throws org.handrail.kernel.DomainException {@code list.bad-cursor}
   */
  public Page<DifferenceRow> page(Optional<Cursor> after, int limit) {
    List<DifferenceRow> found =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select d.id, t.number as ticket_number, d.kind, d.cycle, d.field,
                          case when d.field = 'PAUSED_BY' then localised(s.names, 'en') else d.stored end as stored,
                          case when d.field = 'PAUSED_BY' then localised(r.names, 'en') else d.rebuilt end as rebuilt,
                          d.found_at
                        from sla_difference d
                          join ticket t on t.id = d.ticket_id
                          left join ticket_status s
                            on d.field = 'PAUSED_BY' and cast(s.id as text) = d.stored
                          left join ticket_status r
                            on d.field = 'PAUSED_BY' and cast(r.id as text) = d.rebuilt
                        where d.id < :before
                        order by d.id desc limit :limit
                        """)
                    .bind("before", after.map(Cursor::id).orElse(Long.MAX_VALUE))
                    .bind("limit", limit + 1)
                    .mapTo(DifferenceRow.class)
                    .list());
    return Page.of(found, limit, row -> Cursor.of(row.id()));
  }

  public long count() {
    return sql.query(
        handle ->
            handle.createQuery("select count(*) from sla_difference").mapTo(Long.class).one());
  }

  /** How many tickets that concerns. */
  public long countTickets() {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(distinct ticket_id) from sla_difference")
                .mapTo(Long.class)
                .one());
  }
}
