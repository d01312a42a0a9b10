package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.launch.demo.Cast.Helper;
import org.handrail.launch.demo.Cast.Requester;
import org.handrail.launch.demo.Cast.Topic;

/**
 * Finds who and what tickets refer to, as the set-up document made it, and adds the people who only
 * write mails and have no account.
 */
final class Casting {

  private static final List<String> CATEGORIES =
      List.of("NEW", "OPEN", "PENDING", "ON_HOLD", "RESOLVED", "CLOSED");

  private final Rows rows;
  private final ZoneId zone;
  private final Instant founded;

  Casting(Connection database, ZoneId zone, Instant founded) {
    this.rows = new Rows(database);
    this.zone = zone;
    this.founded = founded;
  }

  Cast cast(int requesters) throws SQLException {
    return new Cast(requesters(requesters), topics(), statuses());
  }

  private List<Requester> requesters(int count) throws SQLException {
    var requesters = new ArrayList<Requester>(count);
    var names = Names.first(count);
    for (int i = 0; i < count; i++) {
      requesters.add(new Requester(person(names.get(i), Employer.of(i)), names.get(i)));
    }
    return requesters;
  }

  private long person(Name name, Employer employer) throws SQLException {
    var address = name.latin() + "@" + employer.domain();
    var known =
        rows.numbers(
            "select person_id from contact_point where kind = 'email' and normalised = ?", address);
    return known.isEmpty() ? newPerson(name, address, employer) : known.get(0);
  }

  private long newPerson(Name name, String address, Employer employer) throws SQLException {
    long person =
        rows.insert(
            """
            insert into person (name, language, time_zone, organisation_id, created_at)
            values (?, ?, ?, (select id from organisation where name = ?), ?)""",
            name.full(),
            name.language(),
            zone.getId(),
            employer.hasJoined() ? employer.shownName() : null,
            founded);
    rows.run(
        """
        insert into contact_point (person_id, kind, address, normalised, verified_at)
        values (?, 'email', ?, ?, ?)""",
        person,
        address,
        address,
        founded);
    return person;
  }

  private Map<String, Topic> topics() throws SQLException {
    var topics = new HashMap<String, Topic>();
    for (var subject : Subject.values()) {
      topics.put(subject.key(), topic(subject));
    }
    return topics;
  }

  private Topic topic(Subject subject) throws SQLException {
    long category =
        rows.number(
            "select id from category where names ->> 'en' = ? order by id", subject.category());
    long team = rows.number("select team_id from category where id = ?", category);
    var type = rows.text("select type from category where id = ?", category);
    return new Topic(category, type, team, members(team));
  }

  private List<Helper> members(long team) throws SQLException {
    var members = new ArrayList<Helper>();
    for (long account :
        rows.numbers(
            """
            select account_id from membership where team_id = ? order by lead desc, account_id""",
            team)) {
      members.add(
          new Helper(
              account,
              rows.number("select person_id from account where id = ?", account),
              rows.text(
                  "select p.name from person p join account a on a.person_id = p.id where a.id = ?",
                  account)));
    }
    return members;
  }

  private Map<String, Long> statuses() throws SQLException {
    var statuses = new HashMap<String, Long>();
    for (var category : CATEGORIES) {
      statuses.put(
          category,
          rows.number("select id from ticket_status where standard and category = ?", category));
    }
    return statuses;
  }
}
