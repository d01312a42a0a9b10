package org.handrail.notify.clock;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.definition.TargetDefinition;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.Action.Notify;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Moment.AfterBreach;
import org.handrail.sla.policy.Moment.Before;
import org.handrail.sla.policy.Step;
import org.handrail.sla.tracking.ClockSweep;
import org.handrail.team.AgentsFixture;
import org.handrail.team.TeamService;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who is told of clocks, when, and in how many mails. The steps are taken at instants to come, so
 * that the server's own timers find nothing to do.
 */
class ClockNoticesIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final Duration FOUR_HOURS = Duration.ofHours(4);
  private static final Duration A_MOMENT = Duration.ofSeconds(10);
  private static final Moment BREACH = new AfterBreach(Duration.ZERO);

  @Inject private AgentsFixture agents;
  @Inject private SlaDefinitionService definitions;
  @Inject private ClockSweep sweep;
  @Inject private NoticeGathering gathering;
  @Inject private TeamService teams;
  @Inject private TicketService tickets;
  @Inject private PersonService people;
  @Inject private Callers callers;
  @Inject private Sql sql;
  @Inject private UserTransaction transaction;

  private long team;
  private long lead;

  /** What a mail says. */
  public record Mail(String kind, String subject, String text, String state, Long ticketId) {}

  @BeforeEach
  void haveATeam() {
    team = agents.team("Told " + System.nanoTime(), AssignmentStrategy.MANUAL);
    lead = leadOf(team);
  }

  @AfterEach
  void endWhatWasBegun() throws Exception {
    if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transaction.rollback();
    }
  }

  @Test
  void whatIsDueTogetherMakesOneMailWithWhatIsOverFirst() {
    long other = agents.team("Warned " + System.nanoTime(), AssignmentStrategy.MANUAL);
    agents.runAsAdmin(() -> teams.putMember(other, lead, true));
    promise(other, Duration.ofHours(5), leads(new Before(Duration.ofHours(2)), true));
    promise(team, FOUR_HOURS, leads(BREACH, true));
    long warned = open(other);
    var breached = open(team, 30);
    var late = openedAt(warned).plus(FOUR_HOURS).plusSeconds(60);

    sweep.sweep(late);
    gathering.tell(late.plus(A_MOMENT));
    gathering.tell(late.plus(A_MOMENT));

    assertThat(mailsTo(lead))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.kind()).isEqualTo("CLOCK_DIGEST");
              assertThat(mail.subject()).isEqualTo("Overdue: 30 · Due soon: 1");
              assertThat(mail.text()).contains(breached.stream().map(this::number).toList());
              assertThat(mail.text().indexOf(number(breached.get(29))))
                  .isLessThan(mail.text().indexOf(number(warned)));
            });
    assertThat(noticesFor(lead)).isEmpty();
  }

  @Test
  void oneClockIsTheMailOfItsTicket() {
    promise(team, FOUR_HOURS, leads(BREACH, true));
    long ticket = open(team);

    breachAndTell(ticket);

    assertThat(mailsTo(lead))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.kind()).isEqualTo("CLOCK_BREACHED");
              assertThat(mail.subject())
                  .isEqualTo("[%s] Overdue: It hums".formatted(number(ticket)));
              assertThat(mail.ticketId()).isEqualTo(ticket);
            });
  }

  @Test
  void whatComesWithinAMomentIsWaitedForAndNotForever() {
    promise(team, FOUR_HOURS);
    var burst = open(team, 3);
    var first = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    notice(burst.get(0), first);

    gathering.tell(first.plusSeconds(2));
    notice(burst.get(1), first.plusSeconds(2));
    gathering.tell(first.plusSeconds(4));
    notice(burst.get(2), first.plusSeconds(4));
    assertThat(mailsTo(lead)).isEmpty();
    gathering.tell(first.plusSeconds(5));

    assertThat(mailsTo(lead)).extracting(Mail::subject).containsExactly("Due soon: 3");
  }

  @Test
  void whoIsNotAtWorkIsToldOfEverythingAtTheNextOpening() {
    promise(team, FOUR_HOURS, leads(BREACH, false));
    var crowd = open(team, 3);
    var saturday = saturdayNoonAfter(openedAt(crowd.get(2)).plus(FOUR_HOURS));
    var monday = saturday.plusDays(2).withHour(9).toInstant();

    sweep.sweep(saturday.toInstant());
    gathering.tell(saturday.toInstant().plus(A_MOMENT));
    gathering.tell(monday.minusSeconds(1));
    assertThat(mailsTo(lead)).isEmpty();
    assertThat(noticesFor(lead)).hasSize(3).containsOnly(monday);
    gathering.tell(monday.plus(A_MOMENT));

    assertThat(mailsTo(lead)).extracting(Mail::subject).containsExactly("Overdue: 3");
  }

  @Test
  void whoIsOnCallIsToldOnASaturdayAndOnceMoreWhereAnotherStepSaysSo() {
    promise(
        team, FOUR_HOURS, leads(BREACH, true), leads(new AfterBreach(Duration.ofHours(1)), false));
    long ticket = open(team);
    var saturday = saturdayNoonAfter(openedAt(ticket).plus(FOUR_HOURS));

    sweep.sweep(saturday.toInstant());
    sweep.sweep(saturday.toInstant());
    gathering.tell(saturday.toInstant().plus(A_MOMENT));
    assertThat(mailsTo(lead)).hasSize(1);
    gathering.tell(saturday.plusDays(2).withHour(9).toInstant().plus(A_MOMENT));

    assertThat(mailsTo(lead)).extracting(Mail::ticketId).containsExactly(ticket, ticket);
  }

  @Test
  void whatAnAddressHasNoRoomForWaitsAndGoesInTheNextMail() {
    promise(team, FOUR_HOURS, leads(BREACH, true));
    var crowd = open(team, 3);
    var late = openedAt(crowd.get(2)).plus(FOUR_HOURS).plusSeconds(1);
    var newest = fillUp(addressOf(lead));

    sweep.sweep(late);
    gathering.tell(late.plus(A_MOMENT));
    assertThat(mailsTo(lead)).isEmpty();
    assertThat(noticesFor(lead)).hasSize(3).containsOnly(newest.plus(Duration.ofMinutes(15)));
    assertThat(alarms()).contains("TOO_MANY_MAILS " + addressOf(lead));
    letTimePass(addressOf(lead));
    gathering.tell(late.plus(A_MOMENT));

    assertThat(mailsTo(lead))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("Overdue: 3");
              assertThat(mail.state()).isNotEqualTo("SILENCED");
            });
  }

  @Test
  void ofTwoWhoTellAtOnceEachReceiverHearsFromOne() throws Exception {
    promise(team, FOUR_HOURS, leads(BREACH, true));
    var told =
        Stream.concat(Stream.of(lead), Stream.generate(() -> leadOf(team)).limit(4)).toList();
    var late = openedAt(open(team, 5).get(4)).plus(FOUR_HOURS).plusSeconds(1);
    sweep.sweep(late);

    bothAtOnce(() -> gathering.tell(late.plus(A_MOMENT)));

    assertThat(told)
        .allSatisfy(
            one ->
                assertThat(mailsTo(one)).extracting(Mail::subject).containsExactly("Overdue: 5"));
  }

  @Test
  void whomSomebodyElseIsTellingIsNotToldAPartOfIt() throws Exception {
    promise(team, FOUR_HOURS, leads(BREACH, true));
    var late = openedAt(open(team, 3).get(2)).plus(FOUR_HOURS).plusSeconds(1);
    sweep.sweep(late);

    transaction.begin();
    holdTheFirstNoticeFor(lead);
    gathering.tell(late.plus(A_MOMENT));
    transaction.rollback();
    assertThat(mailsTo(lead)).isEmpty();
    gathering.tell(late.plus(A_MOMENT));

    assertThat(mailsTo(lead)).extracting(Mail::subject).containsExactly("Overdue: 3");
  }

  @Test
  void aNoticeGoesWithItsMailOrNotAtAll() {
    promise(team, FOUR_HOURS, leads(BREACH, true));
    long ticket = open(team);
    var late = openedAt(ticket).plus(FOUR_HOURS).plusSeconds(1);
    sweep.sweep(late);
    failAtTheCommitOfMailsTo(addressOf(lead));

    gathering.tell(late.plus(A_MOMENT));
    run("drop trigger process_ends on delivery");
    assertThat(mailsTo(lead)).isEmpty();
    assertThat(noticesFor(lead)).hasSize(1);
    gathering.tell(late.plus(A_MOMENT).plusSeconds(50));
    assertThat(mailsTo(lead)).as("not before the next attempt").isEmpty();
    gathering.tell(late.plus(A_MOMENT).plusSeconds(70));

    assertThat(mailsTo(lead)).hasSize(1);
  }

  @Test
  void whatIsDoneMeanwhileIsNotToldOf() {
    promise(team, FOUR_HOURS, leads(BREACH, true));
    var crowd = open(team, 2);
    var late = openedAt(crowd.get(1)).plus(FOUR_HOURS).plusSeconds(1);

    sweep.sweep(late);
    resolve(crowd.get(0));
    gathering.tell(late.plus(A_MOMENT));

    assertThat(mailsTo(lead)).extracting(Mail::ticketId).containsExactly(crowd.get(1));
    assertThat(noticesFor(lead)).isEmpty();
  }

  @Test
  void nobodyHearsOfATicketThatTheyMayNotSeeAnyMore() {
    long stranger = reachable(agents.agent("Stranger"));
    promise(team, FOUR_HOURS, new Step(BREACH, new Notify(Set.of(), Set.of(stranger), true)));
    long ticket = open(team);
    var late = openedAt(ticket).plus(FOUR_HOURS).plusSeconds(1);

    sweep.sweep(late);
    assertThat(noticesFor(stranger)).hasSize(1);
    run("update team set restricted = true where id = " + team);
    gathering.tell(late.plus(A_MOMENT));

    assertThat(mailsTo(stranger)).isEmpty();
    assertThat(noticesFor(stranger)).isEmpty();
  }

  @Test
  void anAccountThatIsNotActiveAnyMoreHearsNothing() {
    promise(team, FOUR_HOURS, leads(BREACH, true));
    long ticket = open(team);
    var late = openedAt(ticket).plus(FOUR_HOURS).plusSeconds(1);

    sweep.sweep(late);
    run("update account set active = false where id = " + lead);
    gathering.tell(late.plus(A_MOMENT));

    assertThat(mailsTo(lead)).isEmpty();
    assertThat(noticesFor(lead)).isEmpty();
  }

  private void breachAndTell(long ticket) {
    var late = openedAt(ticket).plus(FOUR_HOURS).plusSeconds(1);
    sweep.sweep(late);
    gathering.tell(late.plus(A_MOMENT));
  }

  private static Step leads(Moment moment, boolean atAnyTime) {
    return new Step(moment, new Notify(Set.of(Audience.LEADS), Set.of(), atAnyTime));
  }

  private void promise(long itsTeam, Duration resolution, Step... steps) {
    var targets =
        Map.of(ClockKind.RESOLUTION, new TargetDefinition(resolution, true, null, List.of(steps)));
    var byPriority = new EnumMap<Priority, Map<ClockKind, TargetDefinition>>(Priority.class);
    List.of(Priority.values()).forEach(priority -> byPriority.put(priority, targets));
    var policy =
        new PolicyDefinition(
            0,
            "Policy " + System.nanoTime(),
            List.of(Criterion.of(BuiltInFields.TEAM, Operator.IN, String.valueOf(itsTeam))),
            1,
            Map.of(),
            byPriority,
            Map.of());
    agents.runAsAdmin(() -> definitions.publish(definitions.draft(policy), Scope.NEW_TICKETS));
  }

  private List<Long> open(long itsTeam, int count) {
    return IntStream.range(0, count).mapToObj(number -> open(itsTeam)).toList();
  }

  private long open(long itsTeam) {
    try {
      return callers.callAs(
          Caller.system("test"),
          () -> {
            var person =
                people.findOrCreate(Identity.email("olena@example.org"), "Olena", "uk", KYIV);
            return tickets
                .open(
                    new OpenTicket(
                        person.id(),
                        "It hums",
                        NewMessage.written(SafeHtml.ofText("Please"), List.of(), Channel.PORTAL),
                        null,
                        Level.MEDIUM,
                        Level.MEDIUM,
                        null,
                        itsTeam,
                        Channel.PORTAL,
                        Set.of(),
                        null))
                .id();
          });
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private void resolve(long ticket) {
    long resolved =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        "select id from ticket_status where category = 'RESOLVED' and standard")
                    .mapTo(Long.class)
                    .one());
    callers.runAs(
        Caller.system("test"),
        () -> tickets.changeStatus(new ChangeStatus(ticket, null, resolved)));
  }

  private long leadOf(long itsTeam) {
    long account = agents.agent("Lead");
    agents.runAsAdmin(() -> teams.putMember(itsTeam, account, true));
    return reachable(account);
  }

  private long reachable(long account) {
    sql.run(
        handle ->
            handle.execute(
                """
                insert into contact_point (person_id, kind, address, normalised)
                select person_id, 'email', ?, ? from account where id = ?
                """,
                addressOf(account),
                addressOf(account),
                account));
    return account;
  }

  private static String addressOf(long account) {
    return "told-" + account + "@example.org";
  }

  private void notice(long ticket, Instant readyAt) {
    sql.run(
        handle ->
            handle.execute(
                """
                insert into clock_notice (account_id, ticket_id, kind, cycle, at_any_time, ready_at)
                values (?, ?, 'RESOLUTION', 1, true, ?)
                """,
                lead,
                ticket,
                readyAt));
  }

  private static ZonedDateTime saturdayNoonAfter(Instant instant) {
    return instant
        .atZone(KYIV)
        .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
        .truncatedTo(ChronoUnit.DAYS)
        .withHour(12);
  }

  /** Ten mails of this moment; tells when that is. */
  private Instant fillUp(String address) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    insert into outbox_mail (message_id, kind, automatic, to_address, to_name,
                      subject, html, text, state, due_at, created_at)
                    select :a || n, 'ASSIGNED', true, :a, '', 'x', 'x', 'x', 'SENT', now(), now()
                    from generate_series(1, 10) n returning created_at
                    """)
                .bind("a", address)
                .mapTo(Instant.class)
                .list()
                .get(0));
  }

  private void letTimePass(String address) {
    sql.run(
        handle ->
            handle.execute(
                """
                update outbox_mail set created_at = created_at - interval '15 minutes'
                where to_address = ?
                """,
                address));
  }

  private void holdTheFirstNoticeFor(long account) {
    sql.run(
        handle ->
            handle
                .createQuery(
                    """
                    select id from clock_notice where account_id = :account
                    order by ready_at, id limit 1 for update
                    """)
                .bind("account", account)
                .mapTo(Long.class)
                .one());
  }

  private void failAtTheCommitOfMailsTo(String address) {
    run(
        """
        create or replace function process_ends() returns trigger language plpgsql as $$
        begin
          if new.to_address = '%s' then raise exception 'the process ends here'; end if;
          return null;
        end $$;
        create constraint trigger process_ends after insert on delivery
          deferrable initially deferred for each row execute function process_ends()
        """
            .formatted(address));
  }

  private static void bothAtOnce(Runnable work) throws Exception {
    var together = new CyclicBarrier(2);
    Callable<Integer> each =
        () -> {
          int place = together.await(30, TimeUnit.SECONDS);
          work.run();
          return place;
        };
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var done : threads.invokeAll(List.of(each, each))) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private List<Mail> mailsTo(long account) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select kind, subject, text, state, ticket_id from outbox_mail
                    where to_address = :a and kind like 'CLOCK%' order by id
                    """)
                .bind("a", addressOf(account))
                .mapTo(Mail.class)
                .list());
  }

  /** When they may be told. */
  private List<Instant> noticesFor(long account) {
    return sql.query(
        handle ->
            handle
                .createQuery("select ready_at from clock_notice where account_id = :account")
                .bind("account", account)
                .mapTo(Instant.class)
                .list());
  }

  private List<String> alarms() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select kind || ' ' || subject from mail_alarm where settled_at is null")
                .mapTo(String.class)
                .list());
  }

  private Instant openedAt(long ticket) {
    return one("select created_at from ticket where id = :id", ticket, Instant.class);
  }

  private String number(long ticket) {
    return "HD-" + one("select number from ticket where id = :id", ticket, Long.class);
  }

  private <T> T one(String query, long id, Class<T> type) {
    return sql.query(handle -> handle.createQuery(query).bind("id", id).mapTo(type).one());
  }

  private void run(String statement) {
    sql.run(handle -> handle.execute(statement));
  }
}
