package org.handrail.web.browser;

import java.time.DayOfWeek;

/**
 * What is promised, changed for one story without the drafts in which people change it; for tickets
 * opened from then on.
 */
public final class SlaExamples {

  private SlaExamples() {}

  /** A category that no other story has, so that what is promised for it is for one story too. */
  public static long category(String name) {
    return category(name, null);
  }

  /** The same, whose tickets go to a team. */
  public static long category(String name, Long team) {
    return Somebody.number(
        """
        insert into category (names, type, team_id, position, on_portal)
        values (jsonb_build_object('en', ?::text), 'QUESTION', ?, 990, false) returning id
        """,
        name,
        team);
  }

  /** Hours on one day of the week, from nine to six in Kyiv; gives the calendar's id. */
  public static long calendar(String name, DayOfWeek day) {
    long id = Somebody.number("insert into business_calendar default values returning id");
    long version =
        Somebody.number(
            """
            insert into calendar_version (calendar_id, definition, made_at)
            values (?, cast(? as jsonb), now()) returning id
            """,
            id,
            """
            {"id": %d, "name": "%s", "zone": "Europe/Kyiv", "week": {"%s": ["09:00-18:00"]},
             "holidays": {}, "feeds": [], "overrides": {}}"""
                .formatted(id, name, day));
    publish(
        "jsonb_insert(definition, '{calendars,-1}', cast(? as jsonb), true)",
        String.valueOf(version));
    return Somebody.number(
        "update business_calendar set version_id = ? where id = ? returning id", version, id);
  }

  /**
   * Publishes a policy that is tried before the others.
   *
   * @param policy as {@link #policy}
   */
  public static void addPolicy(String policy) {
    publish("jsonb_insert(definition, '{policies,0}', cast(? as jsonb))", policy);
  }

  /**
   * A policy for the normal tickets of a category, as the SLA definition has it.
   *
   * @param clock as {@code RESOLUTION}
   * @param duration as {@code PT1H}, of time as it passes
   */
  public static String policy(String name, long category, String clock, String duration) {
    return """
    {"id": %d, "name": "%s", "calendar": 1,
     "conditions": [{"attribute": "CATEGORY", "values": ["%d"]}],
     "byPriority": {"NORMAL": {"%s": {"duration": "%s", "elapsed": true}}}}"""
        .formatted(
            Somebody.number("select nextval('sla_policy_id_seq')"),
            name,
            category,
            clock,
            duration);
  }

  private static void publish(String changed, String value) {
    Somebody.number(
        """
        insert into sla_definition (valid_from, definition, made_by)
        select now(), %s, 'story' from sla_definition
        order by valid_from desc, id desc limit 1 returning id
        """
            .formatted(changed),
        value);
  }
}
