package org.handrail.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.Sql;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.TargetDefinition;
import org.handrail.sla.policy.ClockKind;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.model.Priority;

/**
 * Tickets of low priority under the SLA definition of an empty installation, and a trigger by which
 * a test decides what happens when something is found out about one: {@code poison} fails.
 */
class SlaFixture {

  private static final String TRIGGER =
      """
      create or replace function found_test() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from ticket where id = new.ticket_id and subject = 'poison') then
          raise exception 'this ticket cannot be computed';
        end if;
        return new;
      end $$;
      create or replace trigger found_test before insert on sla_draft_effect
        for each row execute function found_test();
      create or replace trigger found_test before insert on sla_simulation_ticket
        for each row execute function found_test();
      create or replace trigger found_test before insert on sla_clock
        for each row execute function found_test();
      """;

  private final Sql sql;

  SlaFixture(Sql sql) {
    this.sql = sql;
  }

  void installTrigger() {
    run(TRIGGER);
  }

  /** After what is being written about these tickets, by the sweep or a job that was due. */
  void clear() {
    sql.run(
        handle ->
            handle.useTransaction(
                transaction ->
                    transaction
                        .createScript(
                            """
                            lock table sla_ticket in share row exclusive mode;
                            delete from sla_simulation; delete from sla_preview;
                            delete from sla_difference; delete from clock_notice;
                            delete from sla_step; delete from sla_clock; delete from sla_ticket;
                            delete from draft; delete from ticket_history; delete from ticket
                            """)
                        .execute()));
  }

  /** New tickets, opened {@code age} before now. */
  void add(int count, Duration age) {
    add(count, age, "PORTAL");
  }

  void add(int count, Duration age, String channel) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    with somebody as (
                      insert into person (name, language, time_zone, created_at)
                      values ('Olena', 'uk', 'Europe/Kyiv', now()) returning id
                    )
                    insert into ticket (subject, type, impact, urgency, priority, status_id,
                      status_category, requester_id, channel, created_at, updated_at)
                    select 'No paper', 'INCIDENT', 'LOW', 'LOW', 1,
                      (select id from ticket_status where standard and category = 'NEW'), 'NEW',
                      somebody.id, :channel, :at, :at
                    from somebody, generate_series(1, :count)
                    """)
                .bind("at", Instant.now().minus(age))
                .bind("count", count)
                .bind("channel", channel)
                .execute());
  }

  /**
   * Tickets of a team with one agent over the last {@code days} days: every day one of a category
   * that takes two hours, and one of a category that takes a week.
   */
  void addQuickAndSlow(int days) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    with somebody as (
                      insert into person (name, language, time_zone, created_at)
                      values ('Olena', 'uk', 'Europe/Kyiv', now()) returning id
                    ), agent as (
                      insert into account (person_id, login, stamp, created_at)
                      select id, 'agent-' || id, gen_random_uuid(), now() from somebody returning id
                    ), crew as (
                      insert into team (name, level, created_at)
                      select 'Crew ' || id, 1, now() from somebody returning id
                    ), kind as (
                      insert into category (names, type, position)
                      values ('{"en": "Quick"}', 'INCIDENT', 1),
                        ('{"en": "Slow"}', 'INCIDENT', 2)
                      returning id, localised(names, 'en') as name, case localised(names, 'en') when 'Quick' then interval '2 hours'
                        else interval '7 days' end as takes
                    ), opened as (
                      insert into ticket (subject, type, impact, urgency, priority, status_id,
                        status_category, category_id, team_id, assignee_id, requester_id, channel,
                        created_at, updated_at)
                      select k.name, 'INCIDENT', 'LOW', 'MEDIUM', 2, s.id, 'RESOLVED', k.id,
                        c.id, a.id, p.id, 'PORTAL', day, day
                      from somebody p, agent a, crew c, kind k, ticket_status s,
                        generate_series(now() - :days * interval '1 day', now() - interval '8 days',
                          interval '1 day') day
                      where s.standard and s.category = 'RESOLVED'
                      returning id, category_id, assignee_id, created_at
                    )
                    insert into ticket_history (ticket_id, ticket_version, at, actor, kind,
                      old_value, new_value)
                    select o.id, 1, o.created_at + interval '1 minute', 'test', 'assignee', null,
                      o.assignee_id::text from opened o
                    union all
                    select o.id, 2, o.created_at + k.takes, 'test', 'status',
                      (select id from ticket_status where standard and category = 'OPEN')::text,
                      (select id from ticket_status where standard and category = 'RESOLVED')::text
                    from opened o join kind k on k.id = o.category_id
                    order by 3
                    """)
                .bind("days", days)
                .execute());
  }

  /** Makes the ticket at this place, counted from 0, one that cannot be computed. */
  void poison(int place) {
    run(
        """
        update ticket set subject = 'poison'
        where id = (select id from ticket order by id offset %d limit 1)
        """
            .formatted(place));
  }

  void heal() {
    run("update ticket set subject = 'No paper'");
  }

  boolean isRecomputed(long version) {
    return value(
        "select exists (select 1 from sla_recomputation where version_id = %d)".formatted(version),
        Boolean.class);
  }

  /**
   * Of three tickets: another due of the first, also in lists; no clock of the second, and another
   * policy; no look at the third.
   */
  void falsify() {
    run(
        """
        update sla_clock set due_at = due_at + interval '1 day'
        where kind = 'FIRST_RESPONSE' and ticket_id = (select min(ticket_id) from sla_ticket);
        delete from sla_clock
        where kind = 'RESOLUTION' and ticket_id =
          (select ticket_id from sla_ticket order by 1 offset 1 limit 1);
        update sla_ticket set due_at = due_at + interval '1 day'
        where ticket_id = (select min(ticket_id) from sla_ticket);
        update sla_ticket set policy = 'Falsified'
        where ticket_id = (select ticket_id from sla_ticket order by 1 offset 1 limit 1);
        update sla_ticket set next_action_at = null
        where ticket_id = (select max(ticket_id) from sla_ticket)
        """);
  }

  /** What is stored of clocks, row by row. */
  String clocks() {
    return value(
        """
        select concat_ws(' ',
          (select string_agg(c::text, ',' order by ticket_id, kind, cycle) from sla_clock c),
          (select string_agg(concat_ws(' ', ticket_id, policy, next_action_at, due_at), ','
             order by ticket_id) from sla_ticket))
        """,
        String.class);
  }

  /** How many of the stored clocks have this target. */
  long countPromised(Duration target) {
    return value(
        "select count(*) from sla_clock where target_ms = " + target.toMillis(), Long.class);
  }

  /** The standard policy with other promises, around the clock, for tickets of low priority. */
  static PolicyDefinition promising(Duration firstResponse, Duration resolution) {
    return promising(1, "Standard", List.of(), firstResponse, resolution);
  }

  /** A policy with such promises; a new one if its id is 0. */
  static PolicyDefinition promising(
      long id,
      String name,
      List<Criterion> conditions,
      Duration firstResponse,
      Duration resolution) {
    return new PolicyDefinition(
        id,
        name,
        conditions,
        1,
        Map.of(),
        Map.of(
            Priority.LOW,
            Map.of(
                ClockKind.FIRST_RESPONSE, aroundTheClock(firstResponse),
                ClockKind.RESOLUTION, aroundTheClock(resolution))),
        Map.of());
  }

  /** A new policy that promises nothing, for problems only. */
  static PolicyDefinition forProblems(String name) {
    var problems = Criterion.of(BuiltInFields.TYPE, Operator.IN, "PROBLEM");
    return new PolicyDefinition(0, name, List.of(problems), 1, Map.of(), Map.of(), Map.of());
  }

  private static TargetDefinition aroundTheClock(Duration duration) {
    return new TargetDefinition(duration, true, null, List.of());
  }

  /** What of tickets, their clocks and their mails is stored, row by row. */
  String everything() {
    return value(
        """
        select concat_ws(' ',
          (select md5(string_agg(t::text, ',' order by id)) from ticket t),
          (select md5(string_agg(h::text, ',' order by id)) from ticket_history h),
          (select md5(string_agg(c::text, ',' order by ticket_id, kind, cycle)) from sla_clock c),
          (select md5(string_agg(s::text, ',' order by ticket_id, kind, cycle)) from sla_step s),
          (select md5(string_agg(o::text, ',' order by id)) from outbox_mail o))
        """,
        String.class);
  }

  void run(String statement) {
    sql.run(handle -> handle.execute(statement));
  }

  <T> T value(String query, Class<T> type) {
    return sql.query(handle -> handle.createQuery(query).mapTo(type).one());
  }
}
