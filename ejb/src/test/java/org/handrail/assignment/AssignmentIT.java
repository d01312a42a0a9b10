package org.handrail.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.handrail.kernel.LocalisedName;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.operation.FailedItem;
import org.handrail.operation.WorkQueries;
import org.handrail.operation.WorkService;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.team.AgentsFixture;
import org.handrail.team.TeamService;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.team.model.PresenceState;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.PoisonFixture;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.catalog.CategoryIcon;
import org.handrail.ticket.catalog.CategoryService;
import org.handrail.ticket.catalog.CategorySettings;
import org.handrail.ticket.command.AssignTicket;
import org.handrail.ticket.command.ChangeProperties;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.PropertyChange;
import org.handrail.ticket.command.TransferTicket;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketType;
import org.junit.jupiter.api.Test;

class AssignmentIT extends ContainerTest {

  private static final int DEADLINE_SECONDS = 60;

  @Resource private ManagedThreadFactory threads;
  @Inject private AgentsFixture agents;
  @Inject private TeamService teams;
  @Inject private CategoryService categories;
  @Inject private RoutingService routing;
  @Inject private WaitingTicketSweep sweep;
  @Inject private TicketService tickets;
  @Inject private RequesterTicketService requests;
  @Inject private PersonService people;
  @Inject private Callers callers;
  @Inject private WorkFailures failures;
  @Inject private WorkQueries queues;
  @Inject private WorkService work;
  @Inject private Sql sql;

  @Test
  void aTicketGoesToTheTeamOfItsCategoryAndToTheAgentTheStrategyChooses() {
    long team = agents.team("Networks", AssignmentStrategy.ROUND_ROBIN);
    long anna = agents.agentOnline("Anna", team, 5);
    long boris = agents.agentOnline("Boris", team, 5);
    long category = category("Network", team);

    long first = open(category);
    long second = open(category);
    long third = open(category);

    assertThat(teamOf(first)).isEqualTo(team);
    assertThat(List.of(assigneeOf(first), assigneeOf(second), assigneeOf(third)))
        .containsExactly(anna, boris, anna);
    assertThat(history(first)).containsSubsequence("assignment: team", "assignment: assignee");
  }

  @Test
  void whatHasNoCategoryGoesToTheStandardTeamOfItsChannelElseItStaysForEverybody() {
    long team = agents.team("Front desk", AssignmentStrategy.MANUAL);
    assertThat(teamOf(open(null))).isNull();

    agents.runAsAdmin(() -> routing.setStandardTeam(Channel.PORTAL, team));
    assertThat(teamOf(open(null))).isEqualTo(team);

    agents.runAsAdmin(() -> routing.setStandardTeam(Channel.PORTAL, null));
    assertThat(teamOf(open(null))).isNull();
  }

  @Test
  void sayingWhatATicketIsAboutRoutesItUnlessSomebodyWorksOnIt() {
    long team = agents.team("Telephony", AssignmentStrategy.MANUAL);
    long category = category("Telephony", team);
    long free = open(null);
    long taken = open(null);
    long agent = agents.agent("Taras");
    callers.runAs(agents.as(agent, Role.AGENT), () -> tickets.take(taken, null));

    categorise(free, category);
    categorise(taken, category);

    assertThat(teamOf(free)).isEqualTo(team);
    assertThat(teamOf(taken)).isNull();
    assertThat(assigneeOf(taken)).isEqualTo(agent);
  }

  @Test
  void aTransferredTicketFindsItsAgentInTheNewTeam() {
    long first = agents.team("First level", AssignmentStrategy.ROUND_ROBIN);
    long second = agents.team("Second level", AssignmentStrategy.LEAST_LOADED);
    agents.agentOnline("Fedir", first, 5);
    long expert = agents.agentOnline("Emma", second, 5);
    long ticket = open(category("Anything", first));

    asSystem(() -> tickets.transfer(new TransferTicket(ticket, null, second, said("Too hard"))));

    assertThat(teamOf(ticket)).isEqualTo(second);
    assertThat(assigneeOf(ticket)).isEqualTo(expert);
  }

  @Test
  void aReopenedTicketReturnsToItsOwnerOrToWhoIsThere() {
    long team = agents.team("Accounts", AssignmentStrategy.LEAST_LOADED);
    long owner = agents.agentOnline("Olha", team, 5);
    long category = category("Accounts", team);
    long stays = open(category);
    long moves = open(category);
    asSystem(() -> tickets.changeStatus(new ChangeStatus(stays, null, status("RESOLVED"))));
    asSystem(() -> tickets.changeStatus(new ChangeStatus(moves, null, status("RESOLVED"))));
    long other = agents.agentOnline("Petro", team, 5);

    asSystem(() -> requests.write(new WriteAsRequester(stays, said("Again"))));
    agents.become(owner, PresenceState.OFFLINE);
    asSystem(() -> requests.write(new WriteAsRequester(moves, said("Again"))));

    assertThat(assigneeOf(stays)).isEqualTo(owner);
    assertThat(assigneeOf(moves)).isEqualTo(other);
  }

  @Test
  void ticketsOpenedAtTheSameInstantNeverGoOverACapacity() throws Exception {
    long team = agents.team("Rush hour", AssignmentStrategy.LEAST_LOADED);
    long big = agents.agentOnline("Big", team, 9);
    long middle = agents.agentOnline("Middle", team, 5);
    long small = agents.agentOnline("Small", team, 3);
    long none = agents.agentOnline("None", team, 0);
    long category = category("Rush", team);

    var opened = atOnce(60, () -> open(category));

    assertThat(List.of(load(big), load(middle), load(small), load(none)))
        .containsExactly(9, 5, 3, 0);
    assertThat(opened.stream().filter(ticket -> assigneeOf(ticket) == null)).hasSize(60 - 17);
  }

  @Test
  void anAgentOfTwoTeamsIsNotFilledTwiceByBothAtOnce() throws Exception {
    long one = agents.team("One", AssignmentStrategy.ROUND_ROBIN);
    long two = agents.team("Two", AssignmentStrategy.LEAST_LOADED);
    long shared = agents.agentOnline("Shared", one, 7);
    agents.runAsAdmin(() -> teams.putMember(two, shared, false));
    long onesOwn = agents.agentOnline("One's own", one, 4);
    long categoryOne = category("One", one);
    long categoryTwo = category("Two", two);
    var turn = new AtomicInteger();

    atOnce(40, () -> open(turn.getAndIncrement() % 2 == 0 ? categoryOne : categoryTwo));

    assertThat(load(shared)).isEqualTo(7);
    assertThat(load(onesOwn)).isEqualTo(4);
  }

  @Test
  void sweepsOfSeveralNodesAtOnceAssignEachWaitingTicketOnceAndFillNobodyOver() throws Exception {
    long team = agents.team("Backlog", AssignmentStrategy.ROUND_ROBIN);
    long category = category("Backlog", team);
    var waiting = IntStream.range(0, 30).mapToObj(number -> open(category)).toList();
    agents.agentOnline("Early", team, 8);
    agents.agentOnline("Late", team, 6);

    atOnce(8, sweep::assignWaiting);

    assertThat(waiting.stream().filter(ticket -> assigneeOf(ticket) != null)).hasSize(14);
    assertThat(waiting.stream().filter(ticket -> assignments(ticket) > 1)).isEmpty();
    assertThat(sweep.assignWaiting()).isZero();
  }

  @Test
  void whoComesOnlineIsGivenTheMostUrgentThenTheOldestOfWhatWaits() {
    long team = agents.team("Night", AssignmentStrategy.LEAST_LOADED);
    long category = category("Night", team);
    long oldest = open(category);
    long second = open(category);
    long third = open(category);
    long urgent = open(category);
    asSystem(
        () ->
            tickets.changeProperties(
                new ChangeProperties(
                    urgent,
                    null,
                    List.of(
                        new PropertyChange.Impact(Level.HIGH),
                        new PropertyChange.Urgency(Level.HIGH)))));

    agents.agentOnline("Morning", team, 3);

    await(() -> assigneeOf(second) != null);
    assertThat(List.of(assigneeOf(urgent), assigneeOf(oldest), assigneeOf(second)))
        .doesNotContainNull();
    assertThat(assigneeOf(third)).isNull();
  }

  @Test
  void aTicketThatCannotBeAssignedHoldsUpNoOtherOfItsTeam() {
    long team = agents.team("Poisoned", AssignmentStrategy.ROUND_ROBIN);
    long category = category("Poisoned", team);
    long poisoned = open(category);
    long behind = open(category);
    var poison = new PoisonFixture(sql);
    poison.refuse(poisoned, "new.assignee_id is not null");
    try {
      agents.agentOnline("Patient", team, 5);
      sweep.assignWaiting();

      await(() -> assigneeOf(behind) != null);
      assertThat(assigneeOf(poisoned)).isNull();
      await(() -> failures.of("waiting-tickets").contains(poisoned));
    } finally {
      poison.heal();
    }

    sweep.assignWaiting(Instant.now().plus(Duration.ofHours(1)));

    assertThat(assigneeOf(poisoned)).isNotNull();
    assertThat(failures.of("waiting-tickets")).doesNotContain(poisoned);
  }

  @Test
  void aTicketThatFailsAgainAndAgainIsGivenUpDroppedAndTriedWhenAnAdministratorAsks() {
    long team = agents.team("Hopeless", AssignmentStrategy.ROUND_ROBIN);
    long poisoned = open(category("Hopeless", team));
    var poison = new PoisonFixture(sql);
    poison.refuse(poisoned, "new.assignee_id is not null");
    try {
      agents.agentOnline("Persistent", team, 5);
      var start = Instant.now();
      for (int day = 0; day <= WorkFailures.MOST_ATTEMPTS; day++) {
        sweep.assignWaiting(start.plus(Duration.ofDays(day)));
      }
      assertThat(failed(poisoned).attempts()).isEqualTo(WorkFailures.MOST_ATTEMPTS);
      assertThat(failed(poisoned).isGivenUp()).isTrue();
      assertThat(failed(poisoned).reason()).contains("poisoned");

      agents.runAsAdmin(() -> work.drop("waiting-tickets", poisoned));
      assertThat(failed(poisoned).isDropped()).isTrue();
      assertThat(failed(poisoned).isGivenUp()).isFalse();
    } finally {
      poison.heal();
    }
    sweep.assignWaiting(Instant.now().plus(Duration.ofDays(99)));
    assertThat(assigneeOf(poisoned)).as("dropped").isNull();

    agents.runAsAdmin(() -> work.retry("waiting-tickets", poisoned));
    sweep.assignWaiting();

    await(() -> assigneeOf(poisoned) != null);
    await(() -> failed(poisoned) == null);
  }

  /** Null if it is not among the failed. */
  private FailedItem failed(long ticket) {
    var found = new AtomicReference<FailedItem>();
    agents.runAsAdmin(
        () ->
            queues.failed("waiting-tickets", Optional.empty(), 100).rows().stream()
                .filter(item -> item.item() == ticket)
                .findFirst()
                .ifPresent(found::set));
    return found.get();
  }

  @Test
  void whatIsResolvedMakesRoomForWhatWaits() {
    long team = agents.team("One by one", AssignmentStrategy.ROUND_ROBIN);
    long agent = agents.agentOnline("Solo", team, 1);
    long category = category("One by one", team);
    long first = open(category);
    long second = open(category);
    assertThat(assigneeOf(second)).isNull();

    asSystem(() -> tickets.changeStatus(new ChangeStatus(first, null, status("PENDING"))));

    await(() -> assigneeOf(second) != null);
    assertThat(assigneeOf(second)).isEqualTo(agent);
  }

  @Test
  void peopleMayGiveSomebodyMoreThanStrategiesDo() {
    long team = agents.team("Full house", AssignmentStrategy.ROUND_ROBIN);
    long agent = agents.agentOnline("Full", team, 1);
    long category = category("Full house", team);
    open(category);
    long second = open(category);
    assertThat(assigneeOf(second)).isNull();

    asSystem(() -> tickets.assign(new AssignTicket(second, null, agent)));

    assertThat(assigneeOf(second)).isEqualTo(agent);
  }

  @Test
  void aTeamThatAssignsByHandIsLeftAlone() {
    long team = agents.team("By hand", AssignmentStrategy.MANUAL);
    agents.agentOnline("Idle", team, 5);
    long ticket = open(category("By hand", team));

    sweep.assignWaiting();

    assertThat(teamOf(ticket)).isEqualTo(team);
    assertThat(assigneeOf(ticket)).isNull();
  }

  /** Lets many threads begin at the same moment, each with its own connection and transaction. */
  private <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    var pool = Executors.newFixedThreadPool(20, threads);
    var start = new CountDownLatch(1);
    try {
      List<Future<T>> results = new ArrayList<>();
      for (int time = 0; time < times; time++) {
        results.add(
            pool.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      start.countDown();
      return collected(results);
    } finally {
      pool.shutdown();
    }
  }

  private static <T> List<T> collected(List<Future<T>> results) throws Exception {
    List<T> collected = new ArrayList<>();
    for (var result : results) {
      collected.add(result.get(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }
    return Collections.unmodifiableList(collected);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    assertThat(condition.getAsBoolean()).as("in time").isTrue();
  }

  private long open(Long category) {
    try {
      return callers.callAs(
          Caller.system("test"),
          () -> {
            var person =
                people.findOrCreate(
                    Identity.email("olena@example.org"), "Olena", "uk", ZoneId.of("Europe/Kyiv"));
            return tickets
                .open(OpenTicket.simple(person.id(), "It hums", said("Please help"), category))
                .id();
          });
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private long category(String name, long team) {
    var settings =
        new CategorySettings(
            LocalisedName.inAll(name), CategoryIcon.TOOLS, TicketType.INCIDENT, team, true, true);
    return agents.asAdmin(() -> categories.create(settings));
  }

  private void categorise(long ticket, long category) {
    asSystem(
        () ->
            tickets.changeProperties(
                new ChangeProperties(ticket, null, new PropertyChange.Category(category))));
  }

  private void asSystem(Runnable work) {
    callers.runAs(Caller.system("test"), work);
  }

  private static NewMessage said(String text) {
    return NewMessage.written(SafeHtml.ofText(text), List.of(), Channel.PORTAL);
  }

  private long status(String category) {
    return number("select id from ticket_status where standard and category = '" + category + "'");
  }

  private Long teamOf(long ticket) {
    return number("select team_id from ticket where id = " + ticket);
  }

  private Long assigneeOf(long ticket) {
    return number("select assignee_id from ticket where id = " + ticket);
  }

  private int load(long agent) {
    return number("select count(*) from ticket where assignee_id = " + agent).intValue();
  }

  private long assignments(long ticket) {
    return number(
        "select count(*) from ticket_history where kind = 'assignee' and ticket_id = " + ticket);
  }

  private Long number(String query) {
    return sql.query(
        handle ->
            handle
                .createQuery(query)
                .map((row, context) -> row.getObject(1, Long.class))
                .findOne()
                .orElse(null));
  }

  private List<String> history(long ticket) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select actor || ': ' || kind from ticket_history where ticket_id = :id order by id")
                .bind("id", ticket)
                .mapTo(String.class)
                .list());
  }
}
