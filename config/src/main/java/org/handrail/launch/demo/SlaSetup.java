package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the company promises: its calendars and policies, and clocks for its tickets. */
final class SlaSetup {

  private static final int MANAGERS = 3;

  private final Rows rows;

  SlaSetup(Connection connection) {
    rows = new Rows(connection);
  }

  /** The SLA definition, as if it had held since the company was founded. */
  void make(Instant founded, int year) throws SQLException {
    var definition = String.join("\n", TextResource.lines("sla-definition.json"));
    for (var name : names(year).entrySet()) {
      definition = definition.replace("{" + name.getKey() + "}", name.getValue());
    }
    rows.run(
        """
        with given as (
          select cast(? as jsonb) as definition, cast(? as timestamptz) as at
        ), version as (
          insert into calendar_version (calendar_id, definition, made_at)
          select (calendar ->> 'id')::bigint, calendar, at
          from given, jsonb_array_elements(definition -> 'calendars') calendar
          returning id, calendar_id
        ), in_force as (
          update business_calendar c
          set version_id = version.id, standard = c.id = (definition ->> 'standardCalendar')::bigint
          from version, given where c.id = version.calendar_id
        )
        insert into sla_definition (valid_from, definition, made_by)
        select at,
          jsonb_set(definition, '{calendars}', (select jsonb_agg(id order by calendar_id) from version)),
          'Ada Lindqvist'
        from given""",
        definition,
        founded);
    rows.run(
        "update team set calendar_id = (select max(id) from business_calendar) where name = ?",
        Department.SERVICE_DESK.shownName());
  }

  private Map<String, String> names(int year) throws SQLException {
    var names = new LinkedHashMap<String, String>();
    names.put(
        "desk-hours", text(rows.insert("insert into business_calendar (id) values (default)")));
    names.put("vip", text(rows.number("select nextval('sla_policy_id_seq')")));
    names.put("service-desk", text(team(Department.SERVICE_DESK)));
    names.put("infrastructure", text(team(Department.INFRASTRUCTURE)));
    names.put("security", text(team(Department.SECURITY)));
    names.put("christmas-eve", year + "-12-24");
    return names;
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

  /** The application finds out by itself how the clocks of these tickets stand. */
  void startClocks() throws SQLException {
    rows.run(
        """
        insert into sla_ticket (ticket_id, organisation_id, vip, next_action_at)
        select t.id, p.organisation_id, is_vip(p.vip, p.organisation_id), t.created_at
        from ticket t join person p on p.id = t.requester_id
        on conflict do nothing""");
  }

  private long team(Department department) throws SQLException {
    return rows.number("select id from team where name = ?", department.shownName());
  }

  private static String text(long id) {
    return String.valueOf(id);
  }
}
