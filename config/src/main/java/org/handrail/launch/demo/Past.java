package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Lets what the set-up document made just now have been there since the company was founded. */
final class Past {

  private static final int MANAGERS = 3;

  private static final List<String> OLDER = List.of("organisation", "person", "account", "team");

  private final Rows rows;
  private final Instant founded;

  Past(Connection database, Instant founded) {
    this.rows = new Rows(database);
    this.founded = founded;
  }

  Instant founded() {
    return founded;
  }

  /** What tickets of that time were promised is what is promised today. */
  void begin() throws SQLException {
    for (var table : OLDER) {
      rows.run("update %s set created_at = ?".formatted(table), founded);
    }
    rows.run("update contact_point set verified_at = ?", founded);
    rows.run(
        """
        insert into sla_definition (valid_from, definition, made_by)
        select ?, definition, 'Ada Lindqvist'
        from sla_definition order by valid_from desc, id desc limit 1""",
        founded);
  }

  /** Some of those who ask have a say; to be told before their tickets are there. */
  void appoint() throws SQLException {
    rows.run(
        """
        update person set vip = true where id in (
          select p.id from person p where not exists (
            select 1 from account a where a.person_id = p.id)
          order by p.id limit ?)""",
        MANAGERS);
  }

  /** The application finds out by itself how the SLA timers of these tickets stand. */
  void startTimers() throws SQLException {
    rows.run(
        """
        insert into sla_ticket (ticket_id, organisation_id, vip, next_action_at)
        select t.id, p.organisation_id, is_vip(p.vip, p.organisation_id), t.created_at
        from ticket t join person p on p.id = t.requester_id
        on conflict do nothing""");
  }
}
