package org.handrail.sla.tracking;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.definition.TargetDefinition;
import org.handrail.sla.policy.Action.AddTag;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.Action.RaisePriority;
import org.handrail.sla.policy.Action.TransferToTeam;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment.AfterBreach;
import org.handrail.sla.policy.Moment.AtPercent;
import org.handrail.sla.policy.Moment.Before;
import org.handrail.sla.policy.Step;
import org.handrail.sla.tracking.ClockRow.State;
import org.handrail.team.AgentsFixture;
import org.handrail.team.TeamService;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.PoisonFixture;
import org.handrail.ticket.RequesterTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClockTrackingIT extends ContainerTest {

  private static final Duration FOUR_HOURS = Duration.ofHours(4);
  private static final Executor ANOTHER_THREAD = task -> new Thread(task).start();

  @Inject private AgentsFixture agents;
  @Inject private SlaDefinitionService definitions;
  @Inject private ClockSweep sweep;
  @Inject private ClockRows rows;
  @Inject private TeamService teams;
  @Inject private TicketService tickets;
  @Inject private RequesterTicketService requests;
  @Inject private PersonService people;
  @Inject private Callers callers;
  @Inject private Sql sql;
  @Inject private ClockComparison comparison;
  @Inject private WorkFailures failures;
  @Inject private UserTransaction transaction;

  private long team;
  private long nextTeam;

  /** A team whose tickets are resolved in four hours of any time, with steps before and after. */
  @BeforeEach
  void promise() {
    team = agents.team("First " + System.nanoTime(), AssignmentStrategy.MANUAL);
    nextTeam = agents.team("Second " + System.nanoTime(), AssignmentStrategy.MANUAL);
    publish(
        FOUR_HOURS,
        new Step(new AtPercent(50), new AddTag("half")),
        new Step(new Before(Duration.ofMinutes(30)), new AddTag("hurry")),
        new Step(new AfterBreach(Duration.ZERO), new RaisePriority()),
        new Step(new AfterBreach(Duration.ofHours(1)), new TransferToTeam(nextTeam)));
  }

  @Test
  void anOpenedTicketHasClocksAndTheirDuesInTheSameTransaction() {
    long ticket = open();

    var resolution = clock(ticket, ClockKind.RESOLUTION);
    assertThat(resolution.state()).isEqualTo(State.RUNNING);
    assertThat(resolution.dueAt()).isEqualTo(openedAt(ticket).plus(FOUR_HOURS));
    assertThat(clock(ticket, ClockKind.TIME_IN_TEAM).targetMs()).isNull();
    assertThat(nextActionAt(ticket)).isEqualTo(openedAt(ticket).plus(Duration.ofHours(2)));
  }

  @Test
  void waitingForTheRequesterStopsTheClockAndTheirWordLetsItGoOn() {
    long ticket = open();

    asSystem(() -> tickets.changeStatus(new ChangeStatus(ticket, null, status("PENDING"))));

    var paused = clock(ticket, ClockKind.RESOLUTION);
    assertThat(paused.state()).isEqualTo(State.PAUSED);
    assertThat(paused.dueAt()).isNull();
    assertThat(paused.pausedBy()).isEqualTo(status("PENDING"));
    assertThat(Duration.ofMillis(paused.leftMs()))
        .isBetween(FOUR_HOURS.minusMinutes(2), FOUR_HOURS);

    asSystem(() -> requests.write(new WriteAsRequester(ticket, said("Here it is"))));

    assertThat(clock(ticket, ClockKind.RESOLUTION).dueAt())
        .isAfterOrEqualTo(openedAt(ticket).plus(FOUR_HOURS));
  }

  @Test
  void anAnswerMeetsTheFirstResponseAndAQuestionStartsTheNext() {
    long ticket = open();

    asSystem(() -> tickets.reply(new ReplyToTicket(ticket, null, said("Try again"), null)));
    asSystem(() -> requests.write(new WriteAsRequester(ticket, said("No"))));
    asSystem(() -> requests.write(new WriteAsRequester(ticket, said("Still no"))));

    assertThat(clock(ticket, ClockKind.FIRST_RESPONSE).state()).isEqualTo(State.MET);
    assertThat(rows.of(Set.of(ticket)))
        .filteredOn(row -> row.kind() == ClockKind.NEXT_RESPONSE)
        .singleElement()
        .extracting(ClockRow::state)
        .isEqualTo(State.RUNNING);
  }

  @Test
  void whatAMachineSendsOnTheRequestersSideWaitsForNoAnswer() {
    long ticket = open();
    asSystem(() -> tickets.reply(new ReplyToTicket(ticket, null, said("Try again"), null)));

    var automatic =
        new NewMessage(SafeHtml.ofText("Out of office"), List.of(), Channel.EMAIL, null, true);
    asSystem(() -> requests.write(new WriteAsRequester(ticket, automatic)));

    assertThat(rows.of(Set.of(ticket)))
        .extracting(ClockRow::kind)
        .doesNotContain(ClockKind.NEXT_RESPONSE);
  }

  @Test
  void whoIsHelpedOnThePhoneIsAnsweredAtOnce() {
    var agent = agents.as(agents.agent("On the phone"), Role.AGENT);

    long called = open(agent, Channel.PHONE);
    long wrote = open(Caller.system("test"), Channel.PORTAL);

    var answered = clock(called, ClockKind.FIRST_RESPONSE);
    assertThat(answered.state()).isEqualTo(State.MET);
    assertThat(answered.endedAt()).isEqualTo(openedAt(called));
    assertThat(clock(wrote, ClockKind.FIRST_RESPONSE).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void stepsAreTakenInTheirOrderOnceEachHoweverLateAndOften() {
    long ticket = open();
    var due = openedAt(ticket).plus(FOUR_HOURS);

    sweep.sweep(due.minus(Duration.ofMinutes(30)));
    assertThat(steps(ticket)).containsExactly("at 50 % tag half", "before PT30M tag hurry");
    assertThat(clock(ticket, ClockKind.RESOLUTION).breachedAt()).isNull();

    sweep.sweep(due.plus(Duration.ofDays(7)));
    sweep.sweep(due.plus(Duration.ofDays(7)));
    assertThat(steps(ticket))
        .containsExactly(
            "at 50 % tag half",
            "before PT30M tag hurry",
            "after PT0S raise priority",
            "after PT1H transfer to " + nextTeam);
    assertThat(tags(ticket)).containsExactlyInAnyOrder("half", "hurry");
    assertThat(column(ticket, "priority", Integer.class)).isEqualTo(3);
    assertThat(column(ticket, "team_id", Long.class)).isEqualTo(nextTeam);
  }

  @Test
  void ofManyDueAtOneInstantEachIsDoneOnceByWhomeverSweeps() throws Exception {
    var crowd = Stream.generate(this::open).limit(40).collect(Collectors.toSet());
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update ticket set created_at = (select min(created_at) from ticket
                      where id = any(:ids)) where id = any(:ids)
                    """)
                .bindArray("ids", Long.class, crowd)
                .execute());
    crowd.forEach(this::touch);
    var late = Instant.now().plus(FOUR_HOURS).minusSeconds(60);
    var threads = Executors.newFixedThreadPool(3);

    try {
      Callable<Integer> sweeping = () -> sweep.sweep(late);
      for (var done : threads.invokeAll(Collections.nCopies(3, sweeping))) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(crowd)
        .allSatisfy(
            ticket -> {
              assertThat(steps(ticket))
                  .containsExactly("at 50 % tag half", "before PT30M tag hurry");
              assertThat(
                      list(
                          "select new_value from ticket_history"
                              + " where ticket_id = :id and kind = 'tag' order by id",
                          ticket))
                  .filteredOn(tag -> !tag.startsWith("touched"))
                  .containsExactly("half", "hurry");
            });
  }

  @Test
  void aBreachIsRecordedAsOfItsDueAndNotAsOfTheSweep() {
    long ticket = open();
    var due = openedAt(ticket).plus(FOUR_HOURS);

    sweep.sweep(due);
    assertThat(clock(ticket, ClockKind.RESOLUTION).breachedAt()).isNull();

    sweep.sweep(due.plus(Duration.ofHours(3)));
    assertThat(clock(ticket, ClockKind.RESOLUTION).breachedAt()).isEqualTo(due);
  }

  @Test
  void aResolvedTicketNeverEscalates() {
    long ticket = open();
    var late = openedAt(ticket).plus(Duration.ofDays(2));

    asSystem(() -> tickets.changeStatus(new ChangeStatus(ticket, null, status("RESOLVED"))));
    sweep.sweep(late);

    assertThat(steps(ticket)).isEmpty();
    assertThat(clock(ticket, ClockKind.RESOLUTION).state()).isEqualTo(State.MET);
    assertThat(clock(ticket, ClockKind.RESOLUTION).breachedAt()).isNull();
  }

  @Test
  void aRefusedStepIsWrittenDownWithItsReasonAndTheNextFollows() {
    publish(
        FOUR_HOURS,
        new Step(new AtPercent(10), new TransferToTeam(nextTeam)),
        new Step(new AtPercent(20), new AddTag("after-all")));
    long ticket = open();
    sql.run(handle -> handle.execute("update team set active = false where id = ?", nextTeam));

    sweep.sweep(openedAt(ticket).plus(Duration.ofHours(1)));

    assertThat(tags(ticket)).containsExactly("after-all");
    assertThat(
            list(
                "select outcome || ': ' || failure from sla_step"
                    + " where ticket_id = :id and failure is not null",
                ticket))
        .containsExactly("FAILED: ticket.team.unknown");
  }

  @Test
  void oneTicketWhoseStepFailsHoldsUpNoneOfThoseTakenWithIt() {
    long poisoned = open();
    var others = Stream.generate(this::open).limit(5).toList();
    var halfway = Instant.now().plus(Duration.ofHours(2)).plusSeconds(60);
    var poison = new PoisonFixture(sql);
    poison.refuse(poisoned, "true");
    try {
      sweep.sweep(halfway);

      assertThat(others).allSatisfy(ticket -> assertThat(tags(ticket)).containsExactly("half"));
      assertThat(tags(poisoned)).isEmpty();
      assertThat(failures.of("sla-steps")).contains(poisoned).doesNotContainAnyElementsOf(others);

      sweep.sweep(halfway.plusSeconds(59));
      assertThat(attempts(poisoned)).as("not before its time").isOne();
      sweep.sweep(halfway.plusSeconds(61));
      assertThat(attempts(poisoned)).isEqualTo(2);
    } finally {
      poison.heal();
    }

    sweep.sweep(halfway.plus(Duration.ofMinutes(10)));

    assertThat(tags(poisoned)).containsExactly("half");
    assertThat(failures.of("sla-steps")).doesNotContain(poisoned);
  }

  private int attempts(long ticket) {
    return one(
        "select attempts from work_failure where queue = 'sla-steps' and item = :id",
        ticket,
        Integer.class);
  }

  @Test
  void whatWasLateBeforeClocksWereKeptIsNotMadeUpForButShown() {
    long ticket = open();
    var late = openedAt(ticket).plus(Duration.ofHours(9));
    forget(ticket);

    sweep.sweep(late);

    assertThat(tags(ticket)).isEmpty();
    assertThat(clock(ticket, ClockKind.RESOLUTION).breachedAt())
        .isEqualTo(openedAt(ticket).plus(FOUR_HOURS));
    assertThat(list("select distinct outcome from sla_step where ticket_id = :id", ticket))
        .containsExactly("PAST");
  }

  @Test
  void aStepThatTellsPeopleNotesEachOfThemOnceAndWritesNoMail() {
    long lead = agents.agent("Lead");
    agents.runAsAdmin(() -> teams.putMember(team, lead, true));
    publish(
        FOUR_HOURS,
        new Step(
            new AfterBreach(Duration.ZERO),
            new Notify(Set.of(Audience.LEADS, Audience.TEAM), Set.of(lead), false)));
    long ticket = open();

    sweep.sweep(openedAt(ticket).plus(Duration.ofHours(5)));
    sweep.sweep(openedAt(ticket).plus(Duration.ofHours(5)));

    assertThat(
            list(
                "select account_id || ' ' || kind || ' ' || cycle from clock_notice"
                    + " where ticket_id = :id",
                ticket))
        .containsExactly(lead + " RESOLUTION 1");
    assertThat(list("select kind from outbox_mail where ticket_id = :id", ticket))
        .doesNotContain("CLOCK_BREACHED");
  }

  @Test
  void whatIsPublishedForNewTicketsLeavesTheOpenOnesAndWhatIsAppliedMovesThem() {
    long before = open();
    var due = clock(before, ClockKind.RESOLUTION).dueAt();

    publish(Duration.ofHours(2));
    touch(before);
    assertThat(clock(before, ClockKind.RESOLUTION).dueAt()).isEqualTo(due);
    assertThat(clock(open(), ClockKind.RESOLUTION).targetMs())
        .isEqualTo(Duration.ofHours(2).toMillis());

    publish(Scope.ALL_OPEN, Duration.ofHours(1));
    touch(before);
    assertThat(clock(before, ClockKind.RESOLUTION).dueAt())
        .isEqualTo(openedAt(before).plus(Duration.ofHours(1)));
  }

  @AfterEach
  void endWhatWasBegun() throws Exception {
    if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transaction.rollback();
    }
  }

  @Test
  void aVersionIsPublishedAfterTheTicketsThatAreBeingOpened() throws Exception {
    transaction.begin();
    long ticket = open();
    var publication = runAsync(() -> publish(Scope.ALL_OPEN, Duration.ofHours(2)), ANOTHER_THREAD);
    awaitSomebodyWaitingForTheDefinition();
    transaction.commit();
    publication.get();

    assertThat(newestValidFrom()).isAfter(openedAt(ticket));
    assertThat(clock(ticket, ClockKind.RESOLUTION).targetMs()).isEqualTo(FOUR_HOURS.toMillis());
    assertThat(isAsItsHistorySays(ticket)).isTrue();
  }

  @Test
  void aTicketOpenedWhileAVersionIsPublishedHasTheNewPromises() throws Exception {
    transaction.begin();
    publish(Scope.NEW_TICKETS, Duration.ofHours(2));
    var opening = supplyAsync(this::open, ANOTHER_THREAD);
    awaitSomebodyWaitingForTheDefinition();
    transaction.commit();
    long ticket = opening.get();

    assertThat(openedAt(ticket)).isAfter(newestValidFrom());
    assertThat(clock(ticket, ClockKind.RESOLUTION).targetMs())
        .isEqualTo(Duration.ofHours(2).toMillis());
    assertThat(isAsItsHistorySays(ticket)).isTrue();
  }

  private void awaitSomebodyWaitingForTheDefinition() {
    var deadline = Instant.now().plusSeconds(30);
    while (!isSomebodyWaitingForTheDefinition()) {
      assertThat(Instant.now()).as("nobody waits for the definition").isBefore(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private boolean isSomebodyWaitingForTheDefinition() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from pg_locks
                      where relation = 'sla_definition'::regclass and not granted)
                    """)
                .mapTo(Boolean.class)
                .one());
  }

  private Instant newestValidFrom() {
    return sql.query(
        handle ->
            handle
                .createQuery("select max(valid_from) from sla_definition")
                .mapTo(Instant.class)
                .one());
  }

  /** Whether the verification of clocks finds nothing. */
  private boolean isAsItsHistorySays(long ticket) {
    var compared = comparison.compareLocked(Set.of(ticket)).get(0);
    return Set.copyOf(compared.stored()).equals(Set.copyOf(compared.rebuilt()))
        && compared.storedLook().equals(compared.rebuiltLook());
  }

  private void publish(Duration resolution, Step... steps) {
    publish(Scope.NEW_TICKETS, resolution, steps);
  }

  private void publish(Scope scope, Duration resolution, Step... steps) {
    var targets =
        Map.of(ClockKind.RESOLUTION, new TargetDefinition(resolution, true, null, List.of(steps)));
    var byPriority = new EnumMap<Priority, Map<ClockKind, TargetDefinition>>(Priority.class);
    List.of(Priority.values()).forEach(priority -> byPriority.put(priority, targets));
    var policy =
        new PolicyDefinition(
            0,
            "Policy " + System.nanoTime(),
            List.of(
                Criterion.of(
                    BuiltInFields.TEAM,
                    Operator.IN,
                    String.valueOf(team),
                    String.valueOf(nextTeam))),
            1,
            Map.of(),
            byPriority,
            Map.of());
    agents.runAsAdmin(() -> definitions.publish(definitions.draft(policy), scope));
  }

  private long open() {
    return open(Caller.system("test"), Channel.PORTAL);
  }

  private long open(Caller by, Channel channel) {
    try {
      return callers.callAs(
          by,
          () -> {
            var person =
                people.findOrCreate(
                    Identity.email("olena@example.org"), "Olena", "uk", ZoneId.of("Europe/Kyiv"));
            return tickets
                .open(
                    new OpenTicket(
                        person.id(),
                        "It hums",
                        said("Please help"),
                        null,
                        Level.MEDIUM,
                        Level.MEDIUM,
                        null,
                        team,
                        channel,
                        Set.of(),
                        null))
                .id();
          });
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  /** As after the upgrade of an installation that kept no clocks. */
  private void forget(long ticket) {
    sql.run(
        handle -> {
          handle.execute("delete from sla_clock where ticket_id = ?", ticket);
          handle.execute(
              "update sla_ticket set policy = null, computed_at = null where ticket_id = ?",
              ticket);
        });
  }

  /** Something happens that changes no promise. */
  private void touch(long ticket) {
    asSystem(() -> tickets.tag(ticket, "touched-" + System.nanoTime()));
  }

  private void asSystem(Runnable work) {
    callers.runAs(Caller.system("test"), work);
  }

  private ClockRow clock(long ticket, ClockKind kind) {
    return rows.of(Set.of(ticket)).stream()
        .filter(row -> row.kind() == kind)
        .reduce((earlier, later) -> later.cycle() > earlier.cycle() ? later : earlier)
        .orElseThrow();
  }

  private static NewMessage said(String text) {
    return NewMessage.written(SafeHtml.ofText(text), List.of(), Channel.PORTAL);
  }

  private Instant openedAt(long ticket) {
    return column(ticket, "created_at", Instant.class);
  }

  private <T> T column(long ticket, String column, Class<T> type) {
    return sql.query(
        handle ->
            handle
                .createQuery("select <column> from ticket where id = :id")
                .define("column", column)
                .bind("id", ticket)
                .mapTo(type)
                .one());
  }

  private Instant nextActionAt(long ticket) {
    return one(
        "select next_action_at from sla_ticket where ticket_id = :id", ticket, Instant.class);
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

  private List<String> steps(long ticket) {
    return list("select step from sla_step where ticket_id = :id order by planned_at", ticket);
  }

  private List<String> tags(long ticket) {
    return list("select tag from ticket_tag where ticket_id = :id", ticket);
  }

  private <T> T one(String query, long ticket, Class<T> type) {
    return sql.query(handle -> handle.createQuery(query).bind("id", ticket).mapTo(type).one());
  }

  private List<String> list(String query, long ticket) {
    return new ArrayList<>(
        sql.query(
            handle -> handle.createQuery(query).bind("id", ticket).mapTo(String.class).list()));
  }
}
