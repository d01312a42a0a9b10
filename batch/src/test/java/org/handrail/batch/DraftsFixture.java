package org.handrail.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.handrail.kernel.Sql;

/**
 * Drafts to be purged, and a trigger by which a test decides what happens when one is deleted:
 * {@code poison} fails, {@code gate} waits until the test lets go of an advisory lock.
 */
class DraftsFixture {

  private final Sql sql;

  DraftsFixture(Sql sql) {
    this.sql = sql;
  }

  void installTrigger() {
    run(
        """
        create or replace function draft_test() returns trigger language plpgsql as $$
        begin
          if old.html = 'poison' then raise exception 'this draft cannot be deleted'; end if;
          if old.html = 'gate' then perform pg_advisory_xact_lock_shared(4711); end if;
          return old;
        end $$;
        create or replace trigger draft_test before delete on draft
          for each row execute function draft_test();
        """);
  }

  /** One ticket and account per draft, last touched {@code age} before now, all with this text. */
  void add(int count, Duration age, String html) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    with somebody as (
                      insert into person (name, language, time_zone, created_at)
                      values ('Olena', 'uk', 'Europe/Kyiv', now()) returning id
                    ), entitled as (
                      insert into account (person_id, login, stamp, created_at)
                      select id, 'olena' || id, gen_random_uuid(), now() from somebody
                      returning id, person_id
                    ), asked as (
                      insert into ticket (subject, type, impact, urgency, priority, status_id,
                        status_category, requester_id, channel, created_at, updated_at)
                      select 'No paper', 'INCIDENT', 'LOW', 'LOW', 1,
                        (select id from ticket_status where standard and category = 'NEW'), 'NEW',
                        person_id, 'PORTAL', now(), now()
                      from entitled, generate_series(1, :count) returning id
                    )
                    insert into draft (ticket_id, account_id, kind, html, updated_at)
                    select asked.id, entitled.id, 'PUBLIC_REPLY', :html, :touched
                    from asked, entitled
                    """)
                .bind("count", count)
                .bind("html", html)
                .bind("touched", Instant.now().minus(age))
                .execute());
  }

  /** Gives the draft at this place, counted from 0 in the job's order, another text. */
  void change(int place, String html) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update draft set html = :html where (ticket_id, account_id) = (
                      select ticket_id, account_id from draft
                      order by ticket_id, account_id offset :place limit 1)
                    """)
                .bind("html", html)
                .bind("place", place)
                .execute());
  }

  void heal() {
    run("update draft set html = 'healed'");
  }

  long left() {
    return value("select count(*) from draft", Long.class);
  }

  void clear() {
    heal();
    run("delete from draft");
  }

  void run(String statement) {
    sql.run(handle -> handle.execute(statement));
  }

  <T> T value(String query, Class<T> type) {
    return sql.query(handle -> handle.createQuery(query).mapTo(type).one());
  }

  <T> List<T> values(String query, Class<T> type) {
    return sql.query(handle -> handle.createQuery(query).mapTo(type).list());
  }
}
