package org.handrail.sla.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.handrail.assignment.HelpdeskHours;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.kernel.Cursor;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.tracking.SlaFields;
import org.handrail.team.AgentsFixture;
import org.handrail.team.TeamRules;
import org.handrail.team.TeamService;
import org.handrail.team.TeamSettings;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.query.DueIn;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueRow;
import org.handrail.ticket.query.QueueSort;
import org.handrail.ticket.query.QueueView;
import org.junit.jupiter.api.Test;

class ClockQueriesIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @Inject private AgentsFixture agents;
  @Inject private ClockQueries clocks;
  @Inject private ClockBoard board;
  @Inject private QueueQueries queues;
  @Inject private HelpdeskHours hours;
  @Inject private TicketService tickets;
  @Inject private TeamService teams;
  @Inject private PersonService people;
  @Inject private SlaDefinitionService definitions;
  @Inject private DefinitionVersions versions;
  @Inject private Callers callers;
  @Inject private Sql sql;

  @Test
  void theHelpdeskSeesClocksAndWhoAskedDoesNot() {
    long ticket = open(team("Seeing clocks"), Level.MEDIUM);
    var agent = agents.as(agents.agent("Clara"), Role.AGENT);
    var requester = requester();

    assertThat(as(agent, () -> clocks.mostUrgent(List.of(ticket))).get(ticket).kind())
        .isEqualTo(ClockKind.FIRST_RESPONSE);
    assertThat(as(agent, () -> clocks.explanation(ticket, ClockKind.RESOLUTION, 1)).passages())
        .singleElement()
        .matches(ClockExplanation.Passage::isRunning);

    assertThat(as(requester, () -> clocks.mostUrgent(List.of(ticket)))).isEmpty();
    assertThat(as(requester, () -> clocks.of(ticket))).isEmpty();
    assertThatThrownBy(
            () -> as(requester, () -> clocks.explanation(ticket, ClockKind.RESOLUTION, 1)))
        .hasMessageContaining("security.");
    assertThatThrownBy(() -> as(requester, board::rows)).hasMessageContaining("security.forbidden");
  }

  @Test
  void aPausedClockNamesItsStatusInTheReadersLanguage() {
    long ticket = open(team("Pausing clocks"), Level.MEDIUM);
    asSystem(() -> tickets.reply(new ReplyToTicket(ticket, null, said("Which one?"), null)));
    asSystem(() -> tickets.changeStatus(new ChangeStatus(ticket, null, status("PENDING"))));
    var agent = agents.as(agents.agent("Pavlo"), Role.AGENT);

    var urgent = as(agent, () -> clocks.mostUrgent(List.of(ticket))).get(ticket);

    assertThat(urgent.urgency(Instant.now())).isEqualTo(TicketClock.Urgency.PAUSED);
    assertThat(urgent.pausedBy()).isEqualTo("Waiting for requester");
    assertThat(as(agent, () -> clocks.explanation(ticket, ClockKind.RESOLUTION, 1)).passages())
        .last()
        .extracting(ClockExplanation.Passage::pausedBy)
        .isEqualTo("Waiting for requester");
  }

  @Test
  void listsAreWalkedByTheDueAndWhatHasNoneComesLast() {
    long team = team("Sorting by due");
    long pending = open(team, Level.HIGH);
    asSystem(() -> tickets.reply(new ReplyToTicket(pending, null, said("Which one?"), null)));
    asSystem(() -> tickets.changeStatus(new ChangeStatus(pending, null, status("PENDING"))));
    long low = open(team, Level.LOW);
    long urgent = open(team, Level.HIGH);
    long normal = open(team, Level.MEDIUM);

    assertThat(walked(QueueFilter.of(QueueView.ALL_OPEN).with(BuiltInFields.TEAM, team)))
        .containsExactly(urgent, normal, low, pending);
  }

  @Test
  void whatIsOverIsInItsViewOnTheBoardAndBehindItsFilter() {
    long team = team("Breaching");
    long over = open(team, Level.MEDIUM);
    long fresh = open(team, Level.LOW);
    due(over, Duration.ofMinutes(-5));
    due(fresh, Duration.ofHours(1));
    var own = QueueFilter.of(QueueView.BREACHING_SOON).with(BuiltInFields.TEAM, team);
    long member = agents.agent("Bohdan");
    agents.runAsAdmin(() -> teams.putMember(team, member, false));

    assertThat(walked(own)).containsExactly(over, fresh);
    assertThat(walked(own.dueIn(DueIn.OVER))).containsExactly(over);
    assertThat(walked(own.dueIn(DueIn.TWO_HOURS))).containsExactly(fresh);
    assertThat(as(agents.as(member, Role.AGENT), board::rows))
        .containsExactly(new BoardRow(team, nameOf(team), null, null, 1, 1, 1, 1));
    assertThat(as(agents.as(agents.agent("Other"), Role.AGENT), board::rows)).isEmpty();
    assertThat(as(agents.as(agents.agent("Lada"), Role.LEAD), board::rows))
        .contains(new BoardRow(team, nameOf(team), null, null, 1, 1, 1, 1));
  }

  @Test
  void whoAsksWhileTheTeamIsAwayIsToldOnceWhenItIsBack() {
    var back = LocalDate.now(KYIV).plusDays(3);
    long away = team("Away", Map.of(back.getDayOfWeek(), WorkingHours.of("09:00-18:00")));
    long ticket = open(away, Level.MEDIUM);
    asSystem(() -> tickets.reply(new ReplyToTicket(ticket, null, said("Here we are"), null)));

    assertThat(as(requester(), () -> hours.awayUntil(ticket)))
        .contains(back.atTime(9, 0).atZone(KYIV).toInstant());
    assertThat(mails(ticket))
        .hasSize(2)
        .filteredOn(mail -> mail.contains("We are away until"))
        .singleElement()
        .asString()
        .contains("09:00 (Europe/Kyiv)");
  }

  @Test
  void whoAsksWhileTheTeamIsThereIsToldNothingOfHours() {
    var always =
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> WorkingHours.AROUND_THE_CLOCK));
    long ticket = open(team("There", always), Level.MEDIUM);

    assertThat(as(requester(), () -> hours.awayUntil(ticket))).isEmpty();
    assertThat(mails(ticket)).singleElement().asString().doesNotContain("away", "{hours}");
  }

  @Test
  void theMailToTheOwnerSaysWhatIsAskedHowUrgentItIsAndByWhen() {
    long owner = agents.agent("Ostap");
    reachable(owner, "ostap@example.org");
    long ticket = open(team("Owned"), Level.HIGH);

    asSystem(() -> tickets.assign(new AssignTicket(ticket, null, owner)));

    assertThat(mails(ticket))
        .last()
        .asString()
        .contains("of Orysia is yours now: It ticks", "Priority: Urgent", "Please help")
        .containsPattern("Due: \\d+ \\p{L}+ \\d{4}");
  }

  private void reachable(long account, String address) {
    sql.run(
        handle ->
            handle.execute(
                """
                insert into contact_point (person_id, kind, address, normalised)
                select person_id, 'email', ?, ? from account where id = ?
                """,
                address,
                address,
                account));
  }

  private List<Long> walked(QueueFilter filter) {
    var found = new ArrayList<Long>();
    var sort = new QueueSort(SlaFields.DUE, true);
    Optional<String> next = Optional.empty();
    do {
      var cursor = next;
      var page = as(Caller.system("test"), () -> queues.page(filter, sort, cursor, 1));
      page.rows().stream().map(QueueRow::id).forEach(found::add);
      next = page.next().map(Cursor::encoded);
    } while (next.isPresent());
    return found;
  }

  private long team(String name) {
    return agents.team(name + " " + System.nanoTime(), AssignmentStrategy.MANUAL);
  }

  private long team(String name, Map<DayOfWeek, WorkingHours> week) {
    var unique = name + " " + System.nanoTime();
    agents.runAsAdmin(
        () ->
            definitions.publish(
                definitions.draft(CalendarDefinition.of(0, unique, KYIV, week)),
                Scope.NEW_TICKETS));
    long calendar =
        versions.newestDefinition().calendars().stream()
            .filter(one -> one.name().equals(unique))
            .findFirst()
            .orElseThrow()
            .id();
    var rules = new TeamRules(14, 5, KYIV);
    return agents.asAdmin(
        () ->
            teams.create(
                new TeamSettings(
                    unique, 1, AssignmentStrategy.MANUAL, false, true, rules, calendar)));
  }

  private long open(long team, Level level) {
    return as(
        Caller.system("test"),
        () ->
            tickets
                .open(
                    new OpenTicket(
                        requester().personId(),
                        "It ticks",
                        said("Please help"),
                        null,
                        level,
                        level,
                        null,
                        team,
                        Channel.PORTAL,
                        Set.of(),
                        null))
                .id());
  }

  private Caller requester() {
    var address = Identity.email("ticking@example.org");
    var person =
        as(Caller.system("test"), () -> people.findOrCreate(address, "Orysia", "en", KYIV));
    return Caller.person(person.id(), "Orysia", "en", KYIV);
  }

  /** As if its clocks were about to run out; nobody looks at them meanwhile. */
  private void due(long ticket, Duration fromNow) {
    sql.run(
        handle ->
            handle.execute(
                "update sla_ticket set due_at = ?, next_action_at = null where ticket_id = ?",
                Instant.now().plus(fromNow),
                ticket));
  }

  private List<String> mails(long ticket) {
    return list("select text from outbox_mail where ticket_id = :id order by id", ticket);
  }

  private String nameOf(long team) {
    return list("select name from team where id = :id", team).get(0);
  }

  private long status(String category) {
    return sql.query(
        handle ->
            handle
                .createQuery("select id from ticket_status where category = :category and standard")
                .bind("category", category)
                .mapTo(Long.class)
                .one());
  }

  private List<String> list(String query, long id) {
    return sql.query(handle -> handle.createQuery(query).bind("id", id).mapTo(String.class).list());
  }

  private void asSystem(Runnable work) {
    callers.runAs(Caller.system("test"), work);
  }

  private <T> T as(Caller caller, Supplier<T> work) {
    try {
      return callers.callAs(caller, work::get);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static NewMessage said(String text) {
    return NewMessage.written(SafeHtml.ofText(text), List.of(), Channel.PORTAL);
  }
}
