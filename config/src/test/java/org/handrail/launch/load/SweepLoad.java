package org.handrail.launch.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tickets for {@link SweepRun}, and what becomes of them. */
final class SweepLoad {

  private static final String OPEN =
      """
      with opened as (
        insert into ticket (subject, type, impact, urgency, priority, status_id, status_category,
          team_id, requester_id, channel, created_at, updated_at)
        select 'Sweep run', 'INCIDENT', 'MEDIUM', 'MEDIUM', 2, s.id, 'NEW',
          (select min(id) from team where active), (select min(id) from person), 'PORTAL',
          now() - (number %% 40) * interval '%2$s', now()
        from ticket_status s, generate_series(1, %1$d) number
        where s.standard and s.category = 'NEW'
        returning id, created_at
      ), history as (
        insert into ticket_history (ticket_id, ticket_version, at, actor, kind)
        select id, 1, created_at, 'load', 'opened' from opened
      ), tagged as (
        insert into ticket_tag (ticket_id, tag) select id, '%3$s' from opened
      )
      -- looked at by the next sweep, as nobody has done before
      insert into sla_ticket (ticket_id, organisation_id, vip, next_action_at)
      select id, null, false, now() from opened
      """;

  /** Runs out after three minutes; with three steps at three instants. */
  private static final String POLICY =
      """
      insert into sla_definition (valid_from, made_by, definition)
      select now(), 'load', jsonb_set(definition, '{policies}', jsonb_build_array('{
          "id": %1$d, "name": "Sweep run %1$d", "calendar": 1,
          "conditions": [{"attribute": "TAG", "values": ["%2$s"]}],
          "byPriority": {"NORMAL": {"RESOLUTION": {"duration": "PT3M", "elapsed": true, "steps": [
            {"moment": {"when": "before", "remaining": "PT1M"},
             "action": {"what": "notify", "audiences": ["LEADS"], "people": [], "atAnyTime": true}},
            {"moment": {"when": "after-breach", "late": "PT0S"},
             "action": {"what": "tag", "tag": "late"}},
            {"moment": {"when": "after-breach", "late": "PT1M"},
             "action": {"what": "raise-priority"}}]}}}}'::jsonb)
        || (definition->'policies'))
      from sla_definition order by valid_from desc, id desc limit 1
      """;

  private static final String LATENESS =
      """
      select s.step, extract(epoch from s.taken_at - s.planned_at) as seconds
      from sla_step s join ticket_tag t on t.ticket_id = s.ticket_id and t.tag = '%s'
      order by seconds
      """;

  /** After the instant at which all the notifying steps were due. */
  private static final String MAILS =
      """
      select extract(epoch from m.created_at - s.planned_at) as seconds
      from outbox_mail m, (
        select min(s.planned_at) as planned_at
        from sla_step s join ticket_tag t on t.ticket_id = s.ticket_id and t.tag = '%s'
        where s.step like '%%notify%%') s
      where m.kind like 'CLOCK%%' and m.created_at > s.planned_at
      order by seconds
      """;

  private final Connection database;

  /** No run takes the tickets or the policy of another. */
  private final long run = System.currentTimeMillis();

  private final String tag = "sweep-" + run;

  SweepLoad(Connection database) {
    this.database = database;
  }

  /** Opens what is missing of so many open tickets, over the last forty hours. */
  void fill(int tickets) throws SQLException {
    int open =
        number(
            "select count(*) from ticket"
                + " where status_category in ('NEW', 'OPEN', 'PENDING', 'ON_HOLD')");
    execute(OPEN.formatted(Math.max(0, tickets - open), "1 hour", "background"));
    execute("analyze");
  }

  /** Whether every ticket has its clocks. */
  boolean isComputed() throws SQLException {
    return number("select count(*) from sla_ticket where computed_at is null") == 0;
  }

  /** Opens so many tickets at this instant. */
  void openTogether(int tickets) throws SQLException {
    execute(POLICY.formatted(run, tag));
    execute(OPEN.formatted(tickets, "0 hours", tag));
  }

  /** By step, how many seconds after its instant each was taken until now; ascending. */
  Map<String, List<Double>> lateness() throws SQLException {
    var byStep = new TreeMap<String, List<Double>>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(LATENESS.formatted(tag))) {
      while (rows.next()) {
        byStep.computeIfAbsent(rows.getString(1), step -> new ArrayList<>()).add(rows.getDouble(2));
      }
    }
    return byStep;
  }

  /** Whether everybody was told of all that they are to be told. */
  boolean isTold() throws SQLException {
    return number("select count(*) from clock_notice") == 0;
  }

  /** How many seconds after the instant of the notifying steps each mail was queued; ascending. */
  List<Double> mails() throws SQLException {
    var seconds = new ArrayList<Double>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(MAILS.formatted(tag))) {
      while (rows.next()) {
        seconds.add(rows.getDouble(1));
      }
    }
    return seconds;
  }

  private int number(String query) throws SQLException {
    try (var statement = database.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getInt(1);
    }
  }

  private void execute(String command) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(command);
    }
  }
}
