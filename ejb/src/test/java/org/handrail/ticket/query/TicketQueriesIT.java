package org.handrail.ticket.query;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.command.TransferTicket;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.MessageKind;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.model.TicketRef;
import org.junit.jupiter.api.Test;

class TicketQueriesIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final AtomicInteger NAMES = new AtomicInteger();

  @Inject private TicketQueries queries;
  @Inject private QueueQueries queues;
  @Inject private TicketService tickets;
  @Inject private RequesterTicketService requests;
  @Inject private PersonService people;
  @Inject private Callers callers;
  @Inject private Sql sql;

  @Test
  void aRequesterSeesTheirTicketWithoutTheHelpdesksSide() throws Exception {
    var olena = requester();
    var ticket = opened(olena, "The printer is on fire");
    asSystem(() -> tickets.note(new AddNote(ticket.id(), null, said("Again!"))));
    asSystem(() -> tickets.reply(new ReplyToTicket(ticket.id(), null, said("On my way"), null)));
    asSystem(() -> tickets.tag(ticket.id(), "fire"));

    var details = callers.callAs(olena, () -> queries.details(ticket.id()));
    var said = callers.callAs(olena, () -> queries.conversation(ticket.id()));
    var history = callers.callAs(olena, () -> queries.history(ticket.id()));

    assertThat(details.internal()).isFalse();
    assertThat(details.classification().tags()).isEmpty();
    assertThat(details.status().name()).isEqualTo("У роботі");
    assertThat(said)
        .extracting(MessageRow::kind)
        .containsExactly(MessageKind.REQUESTER_MESSAGE, MessageKind.PUBLIC_REPLY);
    assertThat(history)
        .extracting(HistoryRow::kind)
        .containsExactly(HistoryKind.OPENED, HistoryKind.REPLY, HistoryKind.STATUS);
  }

  @Test
  void aSubjectIsFoundInWhicheverLettersAndApostrophesItIsTyped() throws Exception {
    var olena = requester();
    long ticket = opened(olena, "Мій комп’ютер їсть папір у 100%").id();
    var decomposed = Normalizer.normalize("Мій комп'ютер їсть", Normalizer.Form.NFD);

    for (var typed :
        List.of(
            "комп'ютер", "КОМП’ЮТЕР", "компʼютер", "комп`ютер", "комп′ютер", decomposed, "00%")) {
      assertThat(found(olena, typed)).as(typed).contains(ticket);
    }
    assertThat(found(olena, "компютер")).doesNotContain(ticket);
    assertThat(found(olena, "%ї_ть")).as("no wildcards").doesNotContain(ticket);
  }

  @Test
  void aDecomposedSubjectIsFoundByComposedLetters() throws Exception {
    var olena = requester();
    var subject = Normalizer.normalize("Фаєрвол і йод: її зелений кабель", Normalizer.Form.NFD);

    long ticket = opened(olena, subject).id();

    assertThat(found(olena, "йод: її зелений")).contains(ticket);
  }

  @Test
  void aTicketIsFoundByItsNumberAsPeopleSayIt() throws Exception {
    var olena = requester();
    var ticket = opened(olena, "By number");

    for (var typed : List.of("#%d", "HD#%d", "HD-%d", "hd %d", "%d", "[HD-%d]")) {
      assertThat(found(olena, typed.formatted(ticket.number()))).contains(ticket.id());
    }
  }

  @Test
  void partsOfSubjectsAreLookedForInTheirIndex() {
    var plan =
        sql.query(
            handle ->
                handle.inTransaction(
                    transaction -> {
                      transaction.execute("set local enable_seqscan = off");
                      return transaction
                          .createQuery(
                              """
                              explain select 1 from ticket t
                              where search_form(t.subject) like search_part(:text)
                              """)
                          .bind("text", "комп’ютер")
                          .mapTo(String.class)
                          .list();
                    }));

    assertThat(String.join("\n", plan)).contains("ticket_subject_form");
  }

  private List<Long> found(Caller caller, String text) throws Exception {
    var filter = QueueFilter.of(QueueView.OWN).withText(text);
    return callers.callAs(
        caller,
        () ->
            queues.page(filter, QueueSort.NEWEST_CHANGE, Optional.empty(), 50).rows().stream()
                .map(QueueRow::id)
                .toList());
  }

  @Test
  void anAgentSeesEverythingWithNamesInTheirLanguage() throws Exception {
    var olena = requester();
    var anna = account(Role.AGENT);
    var ticket = opened(olena, "The screen flickers");
    asSystem(() -> tickets.note(new AddNote(ticket.id(), null, said("Third one this week"))));
    asSystem(() -> tickets.tag(ticket.id(), "hardware"));
    asSystem(() -> tickets.assign(new AssignTicket(ticket.id(), null, anna.accountId())));
    asSystem(() -> tickets.follow(ticket.id(), anna.personId()));

    var details = callers.callAs(anna, () -> queries.details(new TicketNumber(ticket.number())));
    var history = callers.callAs(anna, () -> queries.history(ticket.id()));

    assertThat(details.internal()).isTrue();
    assertThat(details.classification().tags()).containsExactly("hardware");
    assertThat(details.responsible().assigneeName()).isEqualTo(anna.name());
    assertThat(details.status().name()).isEqualTo("New");
    assertThat(details.classification().priority()).isEqualTo(Priority.NORMAL);
    assertThat(details.requester().email()).endsWith("@example.org");
    assertThat(history)
        .filteredOn(row -> row.kind().equals(HistoryKind.ASSIGNEE))
        .extracting(HistoryRow::newValue)
        .containsExactly(anna.name());
    assertThat(callers.callAs(anna, () -> queries.followers(ticket.id())))
        .extracting(Follower::name)
        .containsExactly(anna.name());
    assertThat(callers.callAs(anna, () -> queries.conversation(ticket.id()))).hasSize(2);
  }

  @Test
  void ofSomeTicketsAListTellsWhichItHolds() throws Exception {
    var anna = account(Role.AGENT);
    var annas = opened(requester(), "The keyboard sticks").id();
    var nobodys = opened(requester(), "The mouse sticks").id();
    asSystem(() -> tickets.assign(new AssignTicket(annas, null, anna.accountId())));

    var mine =
        callers.callAs(
            anna, () -> queues.among(QueueFilter.of(QueueView.MINE), List.of(annas, nobodys)));

    assertThat(mine).extracting(QueueRow::id).containsExactly(annas);
  }

  @Test
  void aTicketThatIsNotForTheCallerLooksLikeNone() throws Exception {
    var ticket = opened(requester(), "My salary");
    var stranger = requester();

    assertThatThrownBy(() -> callers.callAs(stranger, () -> queries.details(ticket.id())))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("security.not-found");
    assertThatThrownBy(() -> callers.callAs(stranger, () -> queries.conversation(ticket.id())))
        .hasMessageContaining("security.not-found");
    assertThatThrownBy(() -> callers.callAs(stranger, () -> queries.history(ticket.id())))
        .hasMessageContaining("security.not-found");
    assertThatThrownBy(() -> callers.callAs(stranger, () -> queries.followers(ticket.id())))
        .hasMessageContaining("security.not-found");
    assertThat(callers.callAs(stranger, () -> queues.count(QueueFilter.of(QueueView.ALL))))
        .isZero();
    assertThat(callers.callAs(stranger, () -> ids(QueueView.OWN))).doesNotContain(ticket.id());
  }

  @Test
  void aRestrictedTeamsTicketsAreForItsMembersAndManagers() throws Exception {
    var olena = requester();
    var member = account(Role.AGENT);
    var outsider = account(Role.AGENT);
    var manager = account(Role.MANAGER);
    long security = restrictedTeam(member);
    sql.run(
        handle ->
            handle.execute(
                "insert into team_manager (team_id, account_id) values (?, ?)",
                security,
                manager.accountId()));
    var ticket = opened(olena, "Somebody reads my mail");
    asSystem(
        () -> tickets.transfer(new TransferTicket(ticket.id(), null, security, said("Yours"))));

    assertThat(callers.callAs(member, () -> ids(QueueView.MY_TEAMS))).containsExactly(ticket.id());
    assertThat(callers.callAs(member, () -> queues.viewCounts().myTeams())).isEqualTo(1);
    assertThat(callers.callAs(manager, () -> ids(QueueView.ALL_OPEN))).contains(ticket.id());
    assertThat(callers.callAs(outsider, () -> ids(QueueView.ALL_OPEN))).doesNotContain(ticket.id());
    assertThat(callers.callAs(member, () -> queues.viewCounts().allOpen()))
        .isEqualTo(1 + callers.callAs(outsider, () -> queues.viewCounts().allOpen()));
    assertThat(callers.callAs(olena, () -> ids(QueueView.OWN))).containsExactly(ticket.id());
  }

  @Test
  void theViewsHoldWhatTheirNamesSay() throws Exception {
    var anna = account(Role.AGENT);
    var olena = requester();
    var mine = opened(olena, "Mine");
    var pending = opened(olena, "Pending");
    var resolved = opened(olena, "Resolved");
    var nobodys = opened(olena, "Nobody's");
    asSystem(() -> tickets.assign(new AssignTicket(mine.id(), null, anna.accountId())));
    asSystem(() -> tickets.changeStatus(new ChangeStatus(pending.id(), null, status("PENDING"))));
    asSystem(() -> tickets.changeStatus(new ChangeStatus(resolved.id(), null, status("RESOLVED"))));

    assertThat(view(anna, QueueView.MINE)).containsExactly(mine.id());
    assertThat(view(anna, QueueView.UNASSIGNED)).contains(nobodys.id(), pending.id());
    assertThat(view(anna, QueueView.UNASSIGNED)).doesNotContain(mine.id(), resolved.id());
    assertThat(view(anna, QueueView.WAITING_FOR_REQUESTER)).contains(pending.id());
    assertThat(view(anna, QueueView.RECENTLY_RESOLVED)).contains(resolved.id());
    for (var view : List.of(QueueView.MINE, QueueView.UNASSIGNED, QueueView.ALL_OPEN)) {
      assertThat(callers.callAs(anna, () -> queues.viewCounts().of(view)))
          .as(view.name())
          .isEqualTo(view(anna, view).size());
    }
  }

  @Test
  void everyOrderIsPagedWithoutLossAndRepetition() throws Exception {
    var anna = account(Role.AGENT);
    var olena = requester();
    var all = Set.copyOf(seven(olena));
    var filter = QueueFilter.of(QueueView.ALL).with(BuiltInFields.REQUESTER, olena.personId());

    for (var key : QueueSort.fields()) {
      for (var ascending : List.of(true, false)) {
        var sort = new QueueSort(key, ascending);
        var paged = callers.callAs(anna, () -> pagedIds(filter, sort));
        var listed = callers.callAs(anna, () -> listedIds(filter, sort));

        assertThat(paged).as(sort.toString()).isEqualTo(listed).hasSize(7);
        assertThat(Set.copyOf(paged)).isEqualTo(all);
      }
    }
  }

  @Test
  void filtersNarrowAndNeverWiden() throws Exception {
    var anna = account(Role.AGENT);
    var olena = requester();
    var ticket = opened(olena, "100% of _my_ mail is gone");
    asSystem(() -> tickets.tag(ticket.id(), "lost-mail"));
    opened(olena, "1000 of my mails are gone");
    var hers = QueueFilter.of(QueueView.ALL_OPEN).with(BuiltInFields.REQUESTER, olena.personId());

    assertThat(found(anna, hers.withText("100%"))).containsExactly(ticket.id());
    assertThat(found(anna, hers.withText("_MY_"))).containsExactly(ticket.id());
    assertThat(found(anna, hers.withText("HD-" + ticket.number()))).containsExactly(ticket.id());
    assertThat(found(anna, hers.with(BuiltInFields.TAG, "lost-mail"))).containsExactly(ticket.id());
    assertThat(found(anna, hers.with(BuiltInFields.PRIORITY, Priority.NORMAL, Priority.HIGH)))
        .hasSize(2);
    assertThat(found(anna, hers.with(BuiltInFields.PRIORITY, Priority.URGENT))).isEmpty();
    assertThat(found(anna, hers.with(BuiltInFields.STATUS_CATEGORY, StatusCategory.NEW)))
        .hasSize(2);
    assertThat(found(anna, hers.with(BuiltInFields.ASSIGNEE, anna.accountId()))).isEmpty();
    assertThat(found(anna, hers.with(BuiltInFields.TEAM, -1L))).isEmpty();
    assertThat(found(anna, hers.with(BuiltInFields.CATEGORY, -1L))).isEmpty();
    assertThat(found(anna, hers.withText("'; drop table ticket; --"))).isEmpty();
  }

  @Test
  void aForeignCursorOrSortIsRefused() {
    var filter = QueueFilter.of(QueueView.ALL);

    assertThatThrownBy(() -> asSystem(() -> page(filter, Optional.of("bm90IG91cnM"))))
        .hasMessageContaining("list.bad-cursor");
    assertThatThrownBy(() -> asSystem(() -> page(filter, Optional.of("!"))))
        .hasMessageContaining("list.bad-cursor");
    assertThatThrownBy(() -> QueueSort.parse("-subject; drop table ticket"))
        .hasMessageContaining("list.unknown-sort");
  }

  @Test
  void whoAskedLastIsWaitedFor() throws Exception {
    var anna = account(Role.AGENT);
    var olena = requester();
    var ticket = opened(olena, "Hello?");
    var hers = QueueFilter.of(QueueView.ALL).with(BuiltInFields.REQUESTER, olena.personId());

    assertThat(rows(anna, hers)).extracting(QueueRow::requesterWaits).containsExactly(true);
    asSystem(() -> tickets.reply(new ReplyToTicket(ticket.id(), null, said("Hello!"), null)));
    assertThat(rows(anna, hers)).extracting(QueueRow::requesterWaits).containsExactly(false);
  }

  private void page(QueueFilter filter, Optional<String> cursor) {
    queues.page(filter, QueueSort.NEWEST_CHANGE, cursor, 10);
  }

  private List<Long> pagedIds(QueueFilter filter, QueueSort sort) {
    var ids = new ArrayList<Long>();
    var page = queues.page(filter, sort, Optional.empty(), 3);
    page.rows().forEach(row -> ids.add(row.id()));
    while (page.next().isPresent()) {
      page = queues.page(filter, sort, Optional.of(page.next().get().encoded()), 3);
      page.rows().forEach(row -> ids.add(row.id()));
    }
    return ids;
  }

  private List<Long> listedIds(QueueFilter filter, QueueSort sort) {
    return queues.page(filter, sort, Optional.empty(), QueueQueries.COUNTED_AT_MOST).rows().stream()
        .map(QueueRow::id)
        .toList();
  }

  private List<QueueRow> rows(Caller caller, QueueFilter filter) throws Exception {
    return callers
        .callAs(
            caller,
            () ->
                queues.page(
                    filter,
                    QueueSort.NEWEST_CHANGE,
                    Optional.empty(),
                    QueueQueries.COUNTED_AT_MOST))
        .rows();
  }

  private Set<Long> found(Caller caller, QueueFilter filter) throws Exception {
    return rows(caller, filter).stream().map(QueueRow::id).collect(toSet());
  }

  private Set<Long> view(Caller caller, QueueView view) throws Exception {
    return found(caller, QueueFilter.of(view));
  }

  private List<Long> ids(QueueView view) {
    return listedIds(QueueFilter.of(view), QueueSort.NEWEST_CHANGE);
  }

  private List<Long> seven(Caller requester) throws Exception {
    var ids = new ArrayList<Long>();
    for (var subject : List.of("b", "a", "A", "c", "ї", "b", "d")) {
      ids.add(opened(requester, subject).id());
    }
    return ids;
  }

  private TicketRef opened(Caller requester, String subject) throws Exception {
    return callers.callAs(
        requester,
        () ->
            requests.open(
                OpenTicket.simple(requester.personId(), subject, said("Please help"), null)));
  }

  private void asSystem(Runnable work) {
    callers.runAs(Caller.system("test"), work);
  }

  private static NewMessage said(String text) {
    return NewMessage.written(SafeHtml.ofText(text), List.of(), Channel.PORTAL);
  }

  private Caller requester() {
    var name = "requester" + NAMES.incrementAndGet();
    var person = people.findOrCreate(Identity.email(name + "@example.org"), name, "uk", KYIV);
    return Caller.person(person.id(), name, "uk", KYIV);
  }

  private Caller account(Role role) {
    var name = "colleague" + NAMES.incrementAndGet();
    var person = people.findOrCreate(Identity.email(name + "@example.org"), name, "en", KYIV);
    long id =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        with made as (
                          insert into account (person_id, login, stamp, created_at)
                          values (:person, :login, gen_random_uuid(), now()) returning id),
                        granted as (
                          insert into account_role select id, :role from made)
                        select id from made
                        """)
                    .bind("person", person.id())
                    .bind("login", name)
                    .bind("role", role.name())
                    .mapTo(Long.class)
                    .one());
    return Caller.account(id, person.id(), name, Set.of(role), "en", KYIV);
  }

  private long restrictedTeam(Caller member) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with made as (
                      insert into team (name, level, restricted, created_at)
                      values (:name, 2, true, now()) returning id),
                    joined as (
                      insert into membership (team_id, account_id) select id, :account from made)
                    select id from made
                    """)
                .bind("name", "Security " + NAMES.incrementAndGet())
                .bind("account", member.accountId())
                .mapTo(Long.class)
                .one());
  }

  private long status(String category) {
    return sql.query(
        handle ->
            handle
                .createQuery("select id from ticket_status where standard and category = :category")
                .bind("category", category)
                .mapTo(Long.class)
                .one());
  }
}
