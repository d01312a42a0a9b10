package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.launch.demo.Cast.Helper;
import org.handrail.launch.demo.Cast.Requester;
import org.handrail.launch.demo.Cast.Topic;

/** Inserts the company's people, accounts, teams and categories, and tells who is who. */
final class Office {

  private final Rows rows;
  private final ZoneId zone;
  private final Instant founded;
  private final String passwordHash;
  private final Map<Employer, Long> organisations = new EnumMap<>(Employer.class);
  private final Map<String, Long> categories = new HashMap<>();

  Office(Connection connection, ZoneId zone, Instant founded, String passwordHash)
      throws SQLException {
    this.rows = new Rows(connection);
    this.zone = zone;
    this.founded = founded;
    this.passwordHash = passwordHash;
    for (var employer : Employer.values()) {
      organisations.put(employer, organisation(employer));
    }
  }

  /** Everybody and everything that tickets refer to. */
  Cast moveIn(int requesters) throws SQLException {
    var teams = new LinkedHashMap<Department, List<Helper>>();
    for (var department : Department.values()) {
      teams.put(department, new ArrayList<>());
    }
    for (var colleague : Colleague.values()) {
      var helper = hire(colleague);
      if (colleague.department() != null) {
        teams.get(colleague.department()).add(helper);
      }
    }
    var topics = topics(teams);
    letManagersRead();
    return new Cast(requesters(requesters), topics, statuses());
  }

  /** Ids by the stories' category keys. */
  Map<String, Long> categories() {
    return Map.copyOf(categories);
  }

  private Helper hire(Colleague colleague) throws SQLException {
    long person = person(colleague.person(), Employer.HALYARD);
    return new Helper(
        account(person, colleague.login(), colleague.role()), person, colleague.person().full());
  }

  private List<Requester> requesters(int count) throws SQLException {
    var requesters = new ArrayList<Requester>(count);
    var names = Names.first(count);
    for (int i = 0; i < count; i++) {
      requesters.add(new Requester(person(names.get(i), Employer.of(i)), names.get(i)));
    }
    for (int i = 0; i < Math.min(Halyard.REQUESTERS_WITH_ACCOUNT, count); i++) {
      account(requesters.get(i).personId(), Halyard.login(names.get(i)), "REQUESTER");
    }
    return requesters;
  }

  private long organisation(Employer employer) throws SQLException {
    long organisation =
        rows.insert(
            """
            insert into organisation (name, notes, vip, created_at, changed_at)
            values (?, ?, ?, ?, ?)""",
            employer.shownName(),
            employer.notes(),
            employer.isVip(),
            founded,
            founded);
    rows.run(
        "insert into organisation_domain (domain, organisation_id) values (?, ?)",
        employer.domain(),
        organisation);
    return organisation;
  }

  private long person(Name name, Employer employer) throws SQLException {
    var address = name.latin() + "@" + employer.domain();
    long person =
        rows.insert(
            """
            insert into person (name, language, time_zone, organisation_id, created_at)
            values (?, ?, ?, ?, ?)""",
            name.full(),
            name.language(),
            zone.getId(),
            employer.hasJoined() ? organisations.get(employer) : null,
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

  private long account(long person, String login, String role) throws SQLException {
    long account =
        rows.insert(
            """
            insert into account (person_id, login, password_hash, stamp, created_at)
            values (?, ?, ?, ?, ?)""",
            person,
            login,
            passwordHash,
            UUID.randomUUID(),
            founded);
    rows.run("insert into account_role (account_id, role) values (?, ?)", account, role);
    return account;
  }

  private Map<String, Topic> topics(Map<Department, List<Helper>> teams) throws SQLException {
    var topics = new HashMap<String, Topic>();
    for (var team : teams.entrySet()) {
      long id = team(team.getKey());
      for (var helper : team.getValue()) {
        join(id, helper, helper.equals(team.getValue().get(0)));
      }
      for (var subject : Subject.of(team.getKey())) {
        categories.put(subject.key(), category(subject, id));
        topics.put(
            subject.key(),
            new Topic(categories.get(subject.key()), subject.type(), id, team.getValue()));
      }
    }
    return topics;
  }

  private long team(Department department) throws SQLException {
    return rows.insert(
        """
        insert into team (name, level, strategy, restricted, time_zone, created_at)
        values (?, ?, ?, ?, ?, ?)""",
        department.shownName(),
        department.level(),
        department.strategy(),
        department.isRestricted(),
        zone.getId(),
        founded);
  }

  private void join(long team, Helper helper, boolean lead) throws SQLException {
    rows.run(
        "insert into membership (team_id, account_id, lead) values (?, ?, ?)",
        team,
        helper.accountId(),
        lead);
    rows.run(
        """
        insert into presence (account_id, state, since, heard_at, capacity)
        values (?, 'OFFLINE', ?, ?, 12)
        on conflict do nothing""",
        helper.accountId(),
        founded,
        founded);
  }

  /** The manager reads what all teams do but the restricted one. */
  private void letManagersRead() throws SQLException {
    rows.run(
        """
        insert into team_manager (team_id, account_id)
        select t.id, r.account_id from team t cross join account_role r
        where not t.restricted and r.role = 'MANAGER'""");
  }

  private long category(Subject subject, long team) throws SQLException {
    return rows.insert(
        """
        insert into category (name_en, name_uk, name_ru, icon, type, team_id, position)
        values (?, ?, ?, ?, ?, ?, ?)""",
        subject.english(),
        subject.ukrainian(),
        subject.russian(),
        subject.icon(),
        subject.type(),
        team,
        (subject.ordinal() + 1) * 10);
  }

  private Map<String, Long> statuses() throws SQLException {
    var statuses = new HashMap<String, Long>();
    for (var category : List.of("NEW", "OPEN", "PENDING", "ON_HOLD", "RESOLVED", "CLOSED")) {
      statuses.put(
          category,
          rows.number("select id from ticket_status where standard and category = ?", category));
    }
    return statuses;
  }
}
