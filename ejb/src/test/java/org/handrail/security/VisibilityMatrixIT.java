package org.handrail.security;

import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.assertj.core.api.SoftAssertions;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.testing.TestArchive;
import org.handrail.ticket.attachment.Attachments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who sees and does what with which ticket, by every way out of the domain. A new way out is a
 * column here, a new kind of caller or ticket some rows.
 */
@ExtendWith(ArquillianExtension.class)
class VisibilityMatrixIT {

  /** Columns are those of {@link #ways}; {@code +} shows or allows, {@code -} does not. */
  private static final String MATRIX =
      """
      caller            ticket      read list internal write work reply note file note-file
      requester         ordinary    +    +    -        +     -    +     -    +    -
      requester         restricted  +    +    -        +     -    +     -    +    -
      watcher           ordinary    +    +    -        +     -    +     -    +    -
      watcher           restricted  +    +    -        +     -    +     -    +    -
      other-requester   ordinary    -    -    -        -     -    -     -    -    -
      other-requester   restricted  -    -    -        -     -    -     -    -    -
      requester-by-mail ordinary    +    +    -        +     -    +     -    +    -
      agent-of-the-team ordinary    +    +    +        -     +    +     +    +    +
      agent-of-the-team restricted  +    +    +        -     +    +     +    +    +
      other-agent       ordinary    +    +    +        -     +    +     +    +    +
      other-agent       restricted  -    -    -        -     -    -     -    -    -
      other-lead        restricted  -    -    -        -     -    -     -    -    -
      assignee          restricted  +    +    +        -     +    +     +    +    +
      manager           ordinary    +    +    +        -     -    +     +    +    +
      manager           restricted  +    +    +        -     -    +     +    +    +
      admin             ordinary    +    +    +        -     -    +     +    +    +
      admin             restricted  +    +    +        -     -    +     +    +    +
      system            restricted  +    +    +        +     +    +     +    +    +
      nobody            ordinary    -    -    -        -     -    -     -    -    -
      """;

  @Deployment
  static WebArchive archive() {
    return TestArchive.of("org.handrail.security");
  }

  @Inject private Authorisation authorisation;
  @Inject private Attachments attachments;
  @Inject private Callers callers;
  @Inject private Sql sql;

  private final Map<String, Caller> cast = new LinkedHashMap<>();
  private final Map<String, Long> tickets = new LinkedHashMap<>();

  @BeforeEach
  void aCompanyWithAnOrdinaryAndARestrictedTeam() {
    long ordinary = id("insert into team (name, level, created_at) values ('%s', 1, now())");
    long restricted =
        id("insert into team (name, level, restricted, created_at) values ('%s', 2, true, now())");
    cast.put("requester", account(Role.REQUESTER));
    cast.put("watcher", account(Role.REQUESTER));
    cast.put("other-requester", account(Role.REQUESTER));
    cast.put("requester-by-mail", byMail(cast.get("requester")));
    cast.put("agent-of-the-team", account(Role.AGENT));
    cast.put("other-agent", account(Role.AGENT));
    cast.put("other-lead", account(Role.LEAD));
    cast.put("assignee", account(Role.AGENT));
    cast.put("manager", account(Role.MANAGER));
    cast.put("admin", account(Role.ADMIN));
    cast.put("system", Caller.system("test"));
    cast.put("nobody", Caller.anonymous());
    for (long team : List.of(ordinary, restricted)) {
      run(
          "insert into membership (team_id, account_id) values (%d, %d)"
              .formatted(team, cast.get("agent-of-the-team").accountId()));
    }
    tickets.put("ordinary", ticket(ordinary));
    tickets.put("restricted", ticket(restricted));
  }

  @Test
  void everybodySeesAndDoesWhatTheMatrixSays() {
    var softly = new SoftAssertions();
    var lines = MATRIX.strip().lines().map(line -> line.split(" +")).toList();
    for (var row : lines.subList(1, lines.size())) {
      for (int column = 2; column < row.length; column++) {
        var way = lines.get(0)[column];
        softly
            .assertThat(isOpen(row[0], row[1], way))
            .as("%s, %s ticket, %s", row[0], row[1], way)
            .isEqualTo(row[column].equals("+"));
      }
    }
    softly.assertAll();
  }

  private boolean isOpen(String caller, String ticket, String way) {
    try {
      return callers.callAs(cast.get(caller), () -> ways().get(way).test(tickets.get(ticket)));
    } catch (DomainException refused) {
      return false;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Map<String, LongPredicate> ways() {
    return Map.of(
        "read", ticket -> authorisation.may(Permission.READ, ticket),
        "internal", ticket -> authorisation.may(Permission.READ_INTERNAL, ticket),
        "write", ticket -> authorisation.may(Permission.WRITE_AS_REQUESTER, ticket),
        "work", ticket -> authorisation.may(Permission.WORK, ticket),
        "list", this::isListed,
        "reply", ticket -> isListed(ticket, "PUBLIC_REPLY"),
        "note", ticket -> isListed(ticket, "INTERNAL_NOTE"),
        "file", ticket -> attachments.get(file(ticket, "PUBLIC_REPLY")) != null,
        "note-file", ticket -> attachments.get(file(ticket, "INTERNAL_NOTE")) != null);
  }

  private boolean isListed(long ticket) {
    var visible = authorisation.visible();
    return exists("ticket t where t.id = " + ticket, visible);
  }

  private boolean isListed(long ticket, String kind) {
    return exists(
        "ticket t join message m on m.ticket_id = t.id where t.id = %d and m.kind = '%s'"
            .formatted(ticket, kind),
        authorisation.visibleMessages());
  }

  private boolean exists(String from, Visibility visible) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from %s and %s)".formatted(from, visible.condition()))
                .bindMap(visible.parameters())
                .mapTo(Boolean.class)
                .one());
  }

  private UUID file(long ticket, String kind) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id from attachment a join message m on m.id = a.message_id
                    where a.ticket_id = :ticket and m.kind = :kind
                    """)
                .bind("ticket", ticket)
                .bind("kind", kind)
                .mapTo(UUID.class)
                .one());
  }

  private Caller account(Role role) {
    long person =
        id(
            """
            insert into person (name, language, time_zone, created_at)
            values ('%s', 'en', 'UTC', now())
            """);
    long account =
        id(
            """
            insert into account (person_id, login, stamp, created_at)
            values (%d, '%%s', gen_random_uuid(), now())
            """
                .formatted(person));
    return Caller.account(account, person, role.name(), List.of(role), "en", ZoneOffset.UTC);
  }

  private static Caller byMail(Caller known) {
    return Caller.person(known.personId(), known.name(), known.language(), known.zone());
  }

  private long ticket(long team) {
    long ticket =
        id(
            """
            insert into ticket (subject, type, impact, urgency, priority, status_id,
              status_category, team_id, assignee_id, requester_id, channel, created_at, updated_at)
            select '%%s', 'INCIDENT', 'LOW', 'LOW', 1, s.id, 'OPEN', %d, %d, %d, 'PORTAL',
              now(), now()
            from ticket_status s where s.standard and s.category = 'OPEN'
            """
                .formatted(
                    team, cast.get("assignee").accountId(), cast.get("requester").personId()));
    run(
        "insert into ticket_watcher (ticket_id, person_id) values (%d, %d)"
            .formatted(ticket, cast.get("watcher").personId()));
    messageWithFile(ticket, "PUBLIC_REPLY");
    messageWithFile(ticket, "INTERNAL_NOTE");
    return ticket;
  }

  private void messageWithFile(long ticket, String kind) {
    long message =
        id(
            """
            insert into message (ticket_id, kind, channel, html, text, created_at)
            values (%d, '%s', 'AGENT', '', '%%s', now())
            """
                .formatted(ticket, kind));
    run("insert into blob values (sha256('nothing'), 0, now()) on conflict do nothing");
    run(
        """
        insert into attachment
          (id, ticket_id, message_id, file_name, content_type, size, sha256, created_at)
        values (gen_random_uuid(), %d, %d, 'a.txt', 'text/plain', 0, sha256('nothing'), now())
        """
            .formatted(ticket, message));
  }

  /** Runs an insert whose one text is made unique; gives the new row's id. */
  private long id(String insert) {
    return sql.query(
        handle ->
            handle
                .createQuery(insert.formatted(UUID.randomUUID()) + " returning id")
                .mapTo(Long.class)
                .one());
  }

  private void run(String statement) {
    sql.run(handle -> handle.execute(statement));
  }
}
