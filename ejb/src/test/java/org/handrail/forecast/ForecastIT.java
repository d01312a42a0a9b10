package org.handrail.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.handrail.calendar.version.Calendars;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.team.AgentsFixture;
import org.handrail.team.TeamService;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.InternalTicketService;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Channel;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever was measured here took two weeks and nobody is at work: every promise will be missed.
 */
class ForecastIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  private static final String TWO_WEEKS_EACH =
      """
      with somebody as (
        insert into person (name, language, time_zone, created_at)
        values ('Slow', 'en', 'Europe/Kyiv', now()) returning id
      ), agent as (
        insert into account (person_id, login, stamp, created_at)
        select id, 'slow-' || id, gen_random_uuid(), now() from somebody returning id
      ), opened as (
        insert into ticket (subject, type, impact, urgency, priority, status_id, status_category,
          assignee_id, requester_id, channel, created_at, updated_at)
        select 'Done', 'INCIDENT', 'LOW', 'MEDIUM', 2, s.id, 'RESOLVED', a.id, p.id, 'PORTAL', day, day
        from somebody p, agent a, ticket_status s,
          generate_series(now() - interval '50 days', now() - interval '15 days', interval '1 day') day
        where s.standard and s.category = 'RESOLVED'
        returning id, assignee_id, created_at
      )
      insert into ticket_history (ticket_id, ticket_version, at, actor, kind, old_value, new_value)
      select id, 1, created_at, 'test', 'assignee', null, assignee_id::text from opened
      union all
      select id, 2, created_at + interval '14 days', 'test', 'status',
        (select id from ticket_status where standard and category = 'OPEN')::text,
        (select id from ticket_status where standard and category = 'RESOLVED')::text
      from opened
      union all
      select id, 3, created_at + place * interval '1 minute', 'test', 'priority', 'NORMAL', 'LOW'
      from opened, generate_series(1, 20) place
      order by 3
      """;

  @Resource private ManagedThreadFactory threads;
  @Inject private AgentsFixture agents;
  @Inject private TeamService teams;
  @Inject private TicketService tickets;
  @Inject private InternalTicketService internal;
  @Inject private PersonService people;
  @Inject private ForecastRefresh refresh;
  @Inject private Experiences experiences;
  @Inject private Calendars calendars;
  @Inject private Callers callers;
  @Inject private Clock clock;
  @Inject private Sql sql;

  @BeforeEach
  void remember() {
    sql.run(handle -> handle.execute(TWO_WEEKS_EACH));
    experiences.forget();
  }

  @Test
  void theLeadIsToldOfAClockOnceHoweverOftenItIsComputed() {
    long team = agents.team("Told once", AssignmentStrategy.MANUAL);
    long lead = lead("Ludmyla", team);
    long ticket = ticket(team);

    refresh.refresh(now());
    refresh.refresh(now().plus(Duration.ofMinutes(1)));

    assertThat(chanceOf(ticket)).isGreaterThan(0.5);
    assertThat(mailsTo(lead)).hasSize(1).first().asString().contains("Told once");
  }

  @Test
  void anotherClockIsToldOfByItself() {
    long team = agents.team("Told of each", AssignmentStrategy.MANUAL);
    long lead = lead("Larysa", team);
    ticket(team);
    refresh.refresh(now());

    ticket(team);
    refresh.refresh(now().plus(Duration.ofMinutes(1)));

    assertThat(mailsTo(lead)).hasSize(2);
  }

  @Test
  void withoutALeadTheManagersAreTold() {
    long team = agents.team("Nobody leads", AssignmentStrategy.MANUAL);
    long manager = withAddress(agents.account("Mykola", "MANAGER"));
    long ofAnotherTeam = withAddress(agents.account("Marko", "MANAGER"));
    agents.runAsAdmin(() -> teams.addManager(team, manager));
    ticket(team);

    refresh.refresh(now());

    assertThat(mailsTo(manager)).anyMatch(subject -> subject.contains("Nobody leads"));
    assertThat(mailsTo(ofAnotherTeam)).noneMatch(subject -> subject.contains("Nobody leads"));
  }

  @Test
  void aTeamWithoutOpenClocksCostsNothing() {
    long team = agents.team("Idle", AssignmentStrategy.MANUAL);

    refresh.refresh(now());

    assertThat(rowsOf("breach_forecast", team)).isZero();
    assertThat(rowsOf("forecast_remedy", team)).isZero();
  }

  @Test
  void twoNodesShareTheTeams() throws Exception {
    for (int number = 0; number < 6; number++) {
      ticket(agents.team("Shared " + number, AssignmentStrategy.MANUAL));
    }
    refresh.refresh(now());
    var later = now().plus(Duration.ofHours(1));
    long due = sql.query(handle -> count(handle, "select count(*) from forecast_team"));

    int taken = bothAtOnce(() -> refresh.refresh(later));

    assertThat(taken).isEqualTo((int) due);
  }

  private static long count(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }

  private int bothAtOnce(Callable<Integer> work) throws Exception {
    var together = new CyclicBarrier(2);
    Callable<Integer> each =
        () -> {
          together.await(30, TimeUnit.SECONDS);
          return work.call();
        };
    var executor = Executors.newFixedThreadPool(2, threads);
    try {
      int taken = 0;
      for (var result : executor.invokeAll(List.of(each, each))) {
        taken += result.get(60, TimeUnit.SECONDS);
      }
      return taken;
    } finally {
      executor.shutdownNow();
    }
  }

  /**
   * When people are at work next; so much later that what was known before is not fresh any more.
   */
  private Instant now() {
    var calendar = calendars.preferred(List.of());
    return calendar.plus(calendar.nextOpening(clock.instant()).orElseThrow(), Duration.ofHours(2));
  }

  private long lead(String name, long team) {
    long account = withAddress(agents.agent(name));
    agents.runAsAdmin(() -> teams.putMember(team, account, true));
    return account;
  }

  private long withAddress(long account) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into contact_point (person_id, kind, address, normalised)
                    select person_id, 'email', login || '@example.com', lower(login) || '@example.com'
                    from account where id = :id
                    """)
                .bind("id", account)
                .execute());
    return account;
  }

  private List<String> mailsTo(long account) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select o.subject from outbox_mail o
                      join account a on o.to_address = a.login || '@example.com'
                    where a.id = :id and o.kind = 'BREACH_FORECAST'
                    """)
                .bind("id", account)
                .mapTo(String.class)
                .list());
  }

  private double chanceOf(long ticket) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select max(probability) from breach_forecast where ticket_id = :ticket")
                .bind("ticket", ticket)
                .mapTo(Double.class)
                .one());
  }

  private long rowsOf(String table, long team) {
    return sql.query(
        handle -> count(handle, "select count(*) from " + table + " where team_id = " + team));
  }

  private long ticket(long team) {
    try {
      return callers.callAs(Caller.system("test"), () -> open(team));
    } catch (Exception refused) {
      throw new IllegalStateException(refused);
    }
  }

  private long open(long team) {
    var person = people.findOrCreate(Identity.email("olga@example.org"), "Olga", "en", KYIV);
    var words = NewMessage.written(SafeHtml.ofText("It hums"), List.of(), Channel.PORTAL);
    long id = tickets.open(OpenTicket.simple(person.id(), "It hums", words, null)).id();
    internal.route(id, team);
    return id;
  }
}
