package org.handrail.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.lang.reflect.Modifier;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.assertj.core.api.SoftAssertions;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.mail.outbox.OutboxFilter;
import org.handrail.mail.outbox.OutboxQueries;
import org.handrail.people.Identity;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.query.ClockQueries;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;
import org.handrail.ticket.access.Visibility;
import org.handrail.ticket.attachment.Attachments;
import org.handrail.ticket.attention.AttentionService;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.ChangeProperties;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.PropertyChange;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.command.TransferTicket;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.draft.DraftQueries;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.query.FollowUp;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueRow;
import org.handrail.ticket.query.QueueSort;
import org.handrail.ticket.query.QueueView;
import org.handrail.ticket.query.TicketQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who sees and does what with which ticket, by every way out of the domain. A new way is a line in
 * {@link #ways}, a new kind of caller or ticket some rows.
 *
 * <p>Screens and the API ask the doors named there and have no rules of their own. A push carries a
 * topic and an id only, whereupon the page asks those doors. Mail about a ticket goes to its
 * requester, its followers and its owner, who see it by the rows below; an alarm names no ticket.
 */
class VisibilityMatrixIT extends ContainerTest {

  /** Columns are what {@link #ways} need; {@code +} shows or allows, {@code -} does not. */
  private static final String MATRIX =
      """
      caller            ticket      sees internal own write share work drafts mails
      requester         ordinary    +    -        +   +     +     -    -      -
      requester         restricted  +    -        +   +     +     -    -      -
      follower           ordinary    +    -        +   +     -     -    -      -
      follower           restricted  +    -        +   +     -     -    -      -
      other-requester   ordinary    -    -        -   -     -     -    -      -
      other-requester   restricted  -    -        -   -     -     -    -      -
      requester-by-mail ordinary    +    -        +   +     +     -    -      -
      requester-by-mail restricted  +    -        +   +     +     -    -      -
      agent-of-the-team ordinary    +    +        -   -     -     +    +      -
      agent-of-the-team restricted  +    +        -   -     -     +    +      -
      other-agent       ordinary    +    +        -   -     -     +    +      -
      other-agent       restricted  -    -        -   -     -     -    -      -
      other-lead        ordinary    +    +        -   -     -     +    +      -
      other-lead        restricted  -    -        -   -     -     -    -      -
      assignee          restricted  +    +        -   -     -     +    +      -
      manager           ordinary    +    +        -   -     -     -    -      -
      manager           restricted  +    +        -   -     -     -    -      -
      other-manager     ordinary    -    -        -   -     -     -    -      -
      other-manager     restricted  -    -        -   -     -     -    -      -
      managing-agent    ordinary    +    +        -   -     -     +    +      -
      managing-agent    restricted  +    +        -   -     -     -    +      -
      admin             ordinary    +    +        -   -     -     -    -      +
      admin             restricted  +    +        -   -     -     -    -      +
      system            restricted  +    +        -   +     +     +    -      +
      nobody            ordinary    -    -        -   -     -     -    -      -
      """;

  /** Doors that answer about tickets; each of their public methods is a way, or argued. */
  static final List<Class<?>> DOORS =
      List.of(
          TicketQueries.class,
          QueueQueries.class,
          DraftQueries.class,
          AttentionService.class,
          Attachments.class,
          ClockQueries.class);

  private static final Map<String, String> ARGUED =
      Map.ofEntries(
          Map.entry("QueueQueries.viewCounts", "compared with the lists below"),
          Map.entry("DraftQueries.mine", "the caller's own words, nothing of the ticket"),
          Map.entry("DraftQueries.departing", "the caller's own words, nothing of the ticket"),
          Map.entry("AttentionService.pay", "answers by AttentionService.others"),
          Map.entry("AttentionService.leave", "takes back what the caller said of themselves"),
          Map.entry("Attachments.upload", "belongs to no ticket yet"),
          Map.entry("Attachments.keep", "belongs to no ticket yet"),
          Map.entry("Attachments.refusedEndings", "is a setting"),
          Map.entry("Attachments.unsent", "the caller's own uploads, of no ticket yet"),
          Map.entry("Attachments.attach", "changes, and only the caller's own uploads"),
          Map.entry("Attachments.discard", "changes, and only the caller's own uploads"),
          Map.entry("Attachments.handOver", "only what the system kept, of no ticket yet"),
          Map.entry("Attachments.copy", "asks Attachments.get first"));

  @Inject private Authorisation authorisation;
  @Inject private TicketService service;
  @Inject private RequesterTicketService requests;
  @Inject private TicketQueries ticketQueries;
  @Inject private QueueQueries queues;
  @Inject private DraftQueries drafts;
  @Inject private AttentionService attention;
  @Inject private Attachments attachments;
  @Inject private ClockQueries clocks;
  @Inject private OutboxQueries outbox;
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
    cast.put("follower", account(Role.REQUESTER));
    cast.put("other-requester", account(Role.REQUESTER));
    cast.put("requester-by-mail", byMail(cast.get("requester")));
    cast.put("agent-of-the-team", account(Role.AGENT));
    cast.put("other-agent", account(Role.AGENT));
    cast.put("other-lead", account(Role.LEAD));
    cast.put("assignee", account(Role.AGENT));
    cast.put("manager", account(Role.MANAGER));
    cast.put("other-manager", account(Role.MANAGER));
    cast.put("managing-agent", account(Role.AGENT, Role.MANAGER));
    cast.put("admin", account(Role.ADMIN));
    cast.put("system", Caller.system("test"));
    cast.put("nobody", Caller.anonymous());
    for (long team : List.of(ordinary, restricted)) {
      run(
          "insert into membership (team_id, account_id) values (%d, %d)"
              .formatted(team, cast.get("agent-of-the-team").accountId()));
      for (var manager : List.of("manager", "managing-agent")) {
        run(
            "insert into team_manager (team_id, account_id) values (%d, %d)"
                .formatted(team, cast.get(manager).accountId()));
      }
    }
    tickets.put("ordinary", ticket(ordinary, ordinary));
    tickets.put("restricted", ticket(restricted, ordinary));
  }

  @Test
  void everybodySeesAndDoesWhatTheMatrixSays() {
    var softly = new SoftAssertions();
    var lines = MATRIX.strip().lines().map(line -> line.split(" +")).toList();
    for (var row : lines.subList(1, lines.size())) {
      for (int column = 2; column < row.length; column++) {
        boolean expected = row[column].equals("+");
        ways()
            .get(lines.get(0)[column])
            .forEach(
                (way, shows) ->
                    softly
                        .assertThat(isOpen(row[0], row[1], shows))
                        .as("%s, %s ticket, %s", row[0], row[1], way)
                        .isEqualTo(expected));
      }
    }
    softly.assertAll();
  }

  @Test
  void aManagerChangesNothingOfWhatTheyRead() {
    long ticket = tickets.get("ordinary");
    var words = NewMessage.written(SafeHtml.ofText("No."), List.of(), Channel.API);
    var colleague = Identity.email("colleague@halyard.example");
    Map<String, Runnable> writes = new LinkedHashMap<>();
    writes.put("reply", () -> service.reply(new ReplyToTicket(ticket, null, words, null)));
    writes.put("note", () -> service.note(new AddNote(ticket, null, words)));
    writes.put("message", () -> requests.write(new WriteAsRequester(ticket, words)));
    writes.put("status", () -> service.changeStatus(new ChangeStatus(ticket, null, 1)));
    writes.put("assignee", () -> service.assign(new AssignTicket(ticket, null, null)));
    writes.put("take", () -> service.take(ticket, null));
    writes.put("transfer", () -> service.transfer(new TransferTicket(ticket, null, 1, words)));
    writes.put("properties", () -> service.changeProperties(renamed(ticket)));
    writes.put("tag", () -> service.tag(ticket, "mine"));
    writes.put("untag", () -> service.untag(ticket, "secret"));
    writes.put("follow", () -> service.follow(ticket, cast.get("manager").personId()));
    writes.put("unfollow", () -> service.unfollow(ticket, cast.get("follower").personId()));
    writes.put("share", () -> requests.share(ticket, colleague));
    writes.put("unshare", () -> requests.unshare(ticket, cast.get("follower").personId()));
    writes.put("resolve", () -> requests.resolve(ticket));

    for (var write : writes.entrySet()) {
      assertThatThrownBy(() -> callers.runAs(cast.get("manager"), write.getValue()))
          .as(write.getKey())
          .hasMessageContaining("security.forbidden");
    }
  }

  private static ChangeProperties renamed(long ticket) {
    return new ChangeProperties(ticket, null, new PropertyChange.Subject("Mine"));
  }

  @Test
  void theNumbersBesideTheViewsCountWhatTheirListsShow() throws Exception {
    for (var caller : cast.values()) {
      if (caller.is(Role.REQUESTER)) {
        callers.runAs(
            caller,
            () -> {
              var listed = page(QueueFilter.of(QueueView.ALL_OPEN), QueueQueries.COUNTED_AT_MOST);
              assertThat(queues.viewCounts().allOpen()).as(caller.name()).isEqualTo(listed.size());
            });
      }
    }
  }

  @Test
  void everyQuestionToADoorIsAWayOrArgued() {
    var ways = ways().values().stream().flatMap(some -> some.keySet().stream()).toList();
    var questions =
        DOORS.stream()
            .flatMap(door -> Arrays.stream(door.getDeclaredMethods()))
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
            .filter(question -> !ARGUED.containsKey(question))
            .distinct();

    assertThat(questions)
        .allSatisfy(
            question -> assertThat(ways).anyMatch(way -> (way + " ").startsWith(question + " ")));
  }

  private boolean isOpen(String caller, String ticket, LongPredicate shows) {
    try {
      return callers.callAs(cast.get(caller), () -> shows.test(tickets.get(ticket)));
    } catch (DomainException refused) {
      return false;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** By what is needed for it: each way out, named by its door, with what it shows. */
  private Map<String, Map<String, LongPredicate>> ways() {
    return Map.of(
        "sees", ways(this::waysToSee),
        "internal", ways(this::waysToTheInternalSide),
        "own",
            Map.of(
                "QueueQueries.page OWN", ticket -> isPaged(ticket, QueueView.OWN),
                "QueueQueries.count OWN", ticket -> isCounted(ticket, QueueView.OWN)),
        "write", may(Permission.WRITE_AS_REQUESTER),
        "share", may(Permission.SHARE),
        "work", may(Permission.WORK),
        "drafts",
            Map.of(
                "DraftQueries.refused its number",
                ticket -> drafts.refused().stream().anyMatch(row -> row.ticketId() == ticket)),
        "mails",
            Map.of(
                "OutboxQueries.page",
                this::isInOutbox,
                "OutboxQueries.count",
                ticket -> outbox.count(mailsOf(ticket)) > 0));
  }

  private static Map<String, LongPredicate> ways(Consumer<Map<String, LongPredicate>> adding) {
    var ways = new LinkedHashMap<String, LongPredicate>();
    adding.accept(ways);
    return ways;
  }

  private Map<String, LongPredicate> may(Permission permission) {
    return Map.of(
        "Authorisation.may " + permission, ticket -> authorisation.may(permission, ticket));
  }

  private void waysToSee(Map<String, LongPredicate> ways) {
    ways.putAll(may(Permission.READ));
    ways.put("Authorisation.visible a list", this::isListed);
    ways.put("Authorisation.visibleMessages a reply", ticket -> isListed(ticket, "PUBLIC_REPLY"));
    ways.put("TicketQueries.details by id", ticket -> ticketQueries.details(ticket) != null);
    ways.put(
        "TicketQueries.details by number",
        ticket -> ticketQueries.details(new TicketNumber(number(ticket))).id() == ticket);
    ways.put(
        "TicketQueries.details named by its follow-up",
        ticket -> ticketQueries.details(after(ticket)).origin().followUpOfNumber() != null);
    ways.put("TicketQueries.conversation the reply", ticket -> isSaid(ticket, "PUBLIC_REPLY"));
    ways.put("TicketQueries.history that it was opened", ticket -> isTold(ticket, "opened"));
    ways.put(
        "TicketQueries.historySince that it was opened",
        ticket -> !ticketQueries.historySince(ticket, -1).isEmpty());
    ways.put("TicketQueries.followers", ticket -> !ticketQueries.followers(ticket).isEmpty());
    ways.put(
        "TicketQueries.followUps its own line",
        ticket -> ticketQueries.followUps(before(ticket)).stream().anyMatch(is(ticket)));
    ways.put(
        "Attachments.get of the reply",
        ticket -> attachments.get(file(ticket, "PUBLIC_REPLY")) != null);
  }

  private void waysToTheInternalSide(Map<String, LongPredicate> ways) {
    ways.putAll(may(Permission.READ_INTERNAL));
    ways.put("Authorisation.visibleMessages a note", ticket -> isListed(ticket, "INTERNAL_NOTE"));
    ways.put("TicketQueries.details for the helpdesk", t -> ticketQueries.details(t).internal());
    ways.put(
        "TicketQueries.details tags",
        t -> !ticketQueries.details(t).classification().tags().isEmpty());
    ways.put("TicketQueries.conversation the note", ticket -> isSaid(ticket, "INTERNAL_NOTE"));
    ways.put("TicketQueries.history the note", ticket -> isTold(ticket, "note"));
    ways.put("QueueQueries.row", ticket -> queues.row(ticket).isPresent());
    ways.put("QueueQueries.among ALL", this::isAmongAll);
    ways.put("QueueQueries.byNumber ALL", this::isFoundByNumber);
    ways.put("QueueQueries.page ALL", ticket -> isPaged(ticket, QueueView.ALL));
    ways.put("QueueQueries.page ALL_OPEN", ticket -> isPaged(ticket, QueueView.ALL_OPEN));
    ways.put("QueueQueries.count ALL", ticket -> isCounted(ticket, QueueView.ALL));
    ways.put("QueueQueries.page other tickets of the requester", this::isAmongThoseOfRequester);
    ways.put("ClockQueries.of", ticket -> !clocks.of(ticket).isEmpty());
    ways.put("ClockQueries.mostUrgent", ticket -> !clocks.mostUrgent(List.of(ticket)).isEmpty());
    ways.put(
        "ClockQueries.explanation",
        ticket -> clocks.explanation(ticket, ClockKind.RESOLUTION, 1) != null);
    ways.put("AttentionService.others", ticket -> attention.others(ticket) != null);
    ways.put(
        "Attachments.get of the note",
        ticket -> attachments.get(file(ticket, "INTERNAL_NOTE")) != null);
  }

  private boolean isSaid(long ticket, String kind) {
    return ticketQueries.conversation(ticket).stream()
        .anyMatch(message -> message.kind().name().equals(kind));
  }

  private boolean isTold(long ticket, String kind) {
    return ticketQueries.history(ticket).stream().anyMatch(row -> row.kind().key().equals(kind));
  }

  private static Predicate<FollowUp> is(long ticket) {
    return followUp -> followUp.id() == ticket;
  }

  private boolean isPaged(long ticket, QueueView view) {
    return !page(QueueFilter.of(view).withText(subject(ticket)), 1).isEmpty();
  }

  private boolean isAmongAll(long ticket) {
    return !queues.among(QueueFilter.of(QueueView.ALL), List.of(ticket)).isEmpty();
  }

  private boolean isFoundByNumber(long ticket) {
    return queues.byNumber(QueueView.ALL, new TicketNumber(number(ticket))).isPresent();
  }

  private boolean isCounted(long ticket, QueueView view) {
    return queues.count(QueueFilter.of(view).withText(subject(ticket))) > 0;
  }

  private boolean isAmongThoseOfRequester(long ticket) {
    var filter =
        QueueFilter.of(QueueView.ALL)
            .with(BuiltInFields.REQUESTER, cast.get("requester").personId());
    return page(filter, 100).stream().anyMatch(row -> row.id() == ticket);
  }

  private List<QueueRow> page(QueueFilter filter, int limit) {
    return queues.page(filter, QueueSort.NEWEST_CHANGE, Optional.empty(), limit).rows();
  }

  private boolean isInOutbox(long ticket) {
    return !outbox.page(mailsOf(ticket), Optional.empty(), 1).rows().isEmpty();
  }

  private static OutboxFilter mailsOf(long ticket) {
    return new OutboxFilter(Optional.empty(), Optional.of(ticket), "");
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
    return value(
        """
        select a.id from attachment a join message m on m.id = a.message_id
        where a.ticket_id = %d and m.kind = '%s'
        """
            .formatted(ticket, kind),
        UUID.class);
  }

  private long number(long ticket) {
    return value("select number from ticket where id = " + ticket, Long.class);
  }

  private String subject(long ticket) {
    return value("select subject from ticket where id = " + ticket, String.class);
  }

  private long after(long ticket) {
    return value("select id from ticket where follow_up_of = " + ticket, Long.class);
  }

  private long before(long ticket) {
    return value("select follow_up_of from ticket where id = " + ticket, Long.class);
  }

  private <T> T value(String query, Class<T> type) {
    return sql.query(handle -> handle.createQuery(query).mapTo(type).one());
  }

  private Caller account(Role... roles) {
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
    return Caller.account(account, person, roles[0].name(), List.of(roles), "en", ZoneOffset.UTC);
  }

  private static Caller byMail(Caller known) {
    return Caller.person(known.personId(), known.name(), known.language(), known.zone());
  }

  /** Between a ticket it goes on from and one that goes on from it, which agents all see. */
  private long ticket(long team, long ordinaryTeam) {
    long before = ticket(ordinaryTeam, "null");
    long ticket = ticket(team, String.valueOf(before));
    ticket(ordinaryTeam, String.valueOf(ticket));
    messageWithFile(ticket, "PUBLIC_REPLY");
    messageWithFile(ticket, "INTERNAL_NOTE");
    for (var kind : List.of("opened", "note")) {
      run(
          """
          insert into ticket_history (ticket_id, ticket_version, at, actor, kind)
          values (%d, 0, now(), 'test', '%s')
          """
              .formatted(ticket, kind));
    }
    run("insert into ticket_tag (ticket_id, tag) values (%d, 'secret')".formatted(ticket));
    run("insert into sla_ticket (ticket_id, vip) values (%d, false)".formatted(ticket));
    run(
        """
        insert into sla_clock (ticket_id, kind, cycle, state, policy, target_ms, started_at, due_at)
        values (%d, 'RESOLUTION', 1, 'RUNNING', 'Standard', 3600000, now(), now())
        """
            .formatted(ticket));
    cast.values().stream()
        .filter(caller -> caller.accountId() != null)
        .forEach(caller -> refusedDraft(ticket, caller));
    id(
        """
        insert into outbox_mail (message_id, kind, automatic, to_address, to_name, subject, html,
          text, ticket_id, state, due_at, created_at)
        values ('%%s', 'PUBLIC_REPLY', false, 'a@example.org', 'A', '', '', '', %d, 'SENT', now(),
          now())
        """
            .formatted(ticket));
    return ticket;
  }

  private void refusedDraft(long ticket, Caller author) {
    run(
        """
        insert into draft (ticket_id, account_id, kind, html, updated_at, refused)
        values (%d, %d, 'INTERNAL_NOTE', '', now(), 'ticket.closed')
        """
            .formatted(ticket, author.accountId()));
  }

  private long ticket(long team, String followUpOf) {
    long ticket =
        id(
            """
            insert into ticket (subject, type, impact, urgency, priority, status_id,
              status_category, team_id, assignee_id, requester_id, channel, follow_up_of,
              created_at, updated_at)
            select '%%s', 'INCIDENT', 'LOW', 'LOW', 1, s.id, 'OPEN', %d, %d, %d, 'PORTAL', %s,
              now(), now()
            from ticket_status s where s.standard and s.category = 'OPEN'
            """
                .formatted(
                    team,
                    cast.get("assignee").accountId(),
                    cast.get("requester").personId(),
                    followUpOf));
    run(
        "insert into ticket_follower (ticket_id, person_id) values (%d, %d)"
            .formatted(ticket, cast.get("follower").personId()));
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
