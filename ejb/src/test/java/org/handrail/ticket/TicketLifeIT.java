package org.handrail.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.kernel.signal.Signal;
import org.handrail.kernel.work.WorkFailures;
import org.handrail.operation.FailedItem;
import org.handrail.operation.WorkQueries;
import org.handrail.operation.WorkService;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.command.WriteAsRequester;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.TicketRef;
import org.handrail.ticket.model.TicketRejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketLifeIT extends ContainerTest {

  @Inject private TicketService tickets;
  @Inject private RequesterTicketService requests;
  @Inject private PersonService people;
  @Inject private AutoCloseSweep autoClose;
  @Inject private Callers callers;
  @Inject private WorkQueries queues;
  @Inject private WorkService work;
  @Inject private SilentTickets silent;
  @Inject private Sql sql;

  private PoisonFixture poison;

  private static final String QUEUE = "auto-close";
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @Test
  void aTicketIsOpenedAnsweredResolvedReopenedAndClosed() throws Exception {
    var ticket = opened("printer@example.org", "The printer is on fire");

    asSystem(() -> tickets.reply(new ReplyToTicket(ticket.id(), null, said("Which one?"), null)));
    assertThat(category(ticket)).isEqualTo("OPEN");
    asSystem(() -> tickets.changeStatus(new ChangeStatus(ticket.id(), null, status("RESOLVED"))));
    assertThat(category(ticket)).isEqualTo("RESOLVED");
    callers.callAs(
        Caller.system("test"),
        () -> requests.write(new WriteAsRequester(ticket.id(), said("It burns again"))));
    assertThat(category(ticket)).isEqualTo("OPEN");
    asSystem(() -> tickets.changeStatus(new ChangeStatus(ticket.id(), null, status("CLOSED"))));

    assertThat(history(ticket))
        .containsExactly(
            "opened", "reply", "status", "status", "requester-message", "status", "status");
  }

  @Test
  void aMessageToAClosedTicketOpensAFollowUp() throws Exception {
    var ticket = opened("mouse@example.org", "The mouse is dead");
    asSystem(() -> tickets.changeStatus(new ChangeStatus(ticket.id(), null, status("CLOSED"))));

    var followUp =
        callers.callAs(
            Caller.system("test"),
            () -> requests.write(new WriteAsRequester(ticket.id(), said("Still dead"))));

    assertThat(followUp.number()).isNotEqualTo(ticket.number());
    assertThat(followUpOf(followUp)).isEqualTo(ticket.id());
  }

  @Test
  void whoHasNotSeenTheNewestVersionIsToldWhatChanged() throws Exception {
    var ticket = opened("vpn@example.org", "No VPN");
    asSystem(() -> tickets.reply(new ReplyToTicket(ticket.id(), null, said("Since when?"), null)));

    assertThatThrownBy(
            () ->
                asSystem(
                    () ->
                        tickets.reply(new ReplyToTicket(ticket.id(), 1L, said("Try again"), null))))
        .isInstanceOf(TicketRejected.class)
        .hasMessageContaining("ticket.changed-meanwhile")
        .hasMessageContaining("reply");
  }

  @Test
  void silenceClosesEachResolvedTicketOnceHoweverLateTheSweepComes() throws Exception {
    var aMonthLater = Instant.now().plus(Duration.ofDays(30));
    // what other tests of this database have resolved is not counted here
    asSystem(() -> autoClose.closeSilent(aMonthLater));
    var ticket = opened("desk@example.org", "The desk wobbles");
    asSystem(() -> tickets.changeStatus(new ChangeStatus(ticket.id(), null, status("RESOLVED"))));

    asSystem(() -> assertThat(autoClose.closeSilent(Instant.now())).isZero());
    asSystem(() -> assertThat(autoClose.closeSilent(aMonthLater)).isEqualTo(1));
    asSystem(() -> assertThat(autoClose.closeSilent(aMonthLater)).isZero());

    assertThat(category(ticket)).isEqualTo("CLOSED");
  }

  @Test
  void aTicketThatCannotBeClosedHoldsUpNoOtherIsTriedAgainAndGivenUp() throws Exception {
    var aMonthLater = Instant.now().plus(Duration.ofDays(30));
    asSystem(() -> autoClose.closeSilent(aMonthLater));
    var poisoned = resolved("poisoned@example.org");
    var other = resolved("behind@example.org");
    poison.refuse(poisoned.id(), "new.status_category = 'CLOSED'");

    asSystem(() -> assertThat(autoClose.closeSilent(aMonthLater)).isEqualTo(1));

    assertThat(category(other)).isEqualTo("CLOSED");
    assertThat(failed(poisoned).attempts()).isOne();
    assertThat(failed(poisoned).reason()).contains("poisoned");

    asSystem(() -> autoClose.closeSilent(aMonthLater));
    assertThat(failed(poisoned).attempts()).as("not before its time").isOne();
    asSystem(() -> autoClose.closeSilent(aMonthLater.plus(Duration.ofMinutes(1))));
    assertThat(failed(poisoned).attempts()).isEqualTo(2);

    for (int day = 1; day <= WorkFailures.MOST_ATTEMPTS; day++) {
      var then = aMonthLater.plus(Duration.ofDays(day));
      asSystem(() -> autoClose.closeSilent(then));
    }
    assertThat(failed(poisoned).attempts()).isEqualTo(WorkFailures.MOST_ATTEMPTS);
    assertThat(failed(poisoned).isGivenUp()).isTrue();
    assertThat(silent.backlog(aMonthLater).waiting())
        .as("what was given up makes nothing late")
        .isZero();

    poison.heal();
    asAdmin(() -> work.retry(QUEUE, poisoned.id()));
    asSystem(() -> assertThat(autoClose.closeSilent(aMonthLater)).isEqualTo(1));
  }

  @Test
  void aFailureOfWhatIsNotDueAnyMoreIsForgotten() throws Exception {
    var twoYearsLater = Instant.now().plus(Duration.ofDays(730));
    asSystem(() -> autoClose.closeSilent(twoYearsLater));
    var poisoned = resolved("reopened@example.org");
    poison.refuse(poisoned.id(), "new.status_category = 'CLOSED'");
    asSystem(() -> autoClose.closeSilent(twoYearsLater));
    assertThat(failed(poisoned)).isNotNull();

    asSystem(() -> tickets.changeStatus(new ChangeStatus(poisoned.id(), null, status("OPEN"))));
    asSystem(() -> autoClose.closeSilent(twoYearsLater));

    assertThat(failed(poisoned)).isNull();
  }

  @Test
  void whatWasGivenUpIsDoneWhenAnAdministratorAsksForIt() throws Exception {
    var aYearLater = Instant.now().plus(Duration.ofDays(365));
    asSystem(() -> autoClose.closeSilent(aYearLater));
    var poisoned = resolved("mended@example.org");
    poison.refuse(poisoned.id(), "new.status_category = 'CLOSED'");
    asSystem(() -> autoClose.closeSilent(aYearLater));
    asAdmin(() -> work.drop(QUEUE, poisoned.id()));
    poison.heal();

    asSystem(() -> assertThat(autoClose.closeSilent(aYearLater.plusSeconds(9_999))).isZero());
    asAdmin(() -> work.retry(QUEUE, poisoned.id()));
    asSystem(() -> assertThat(autoClose.closeSilent(aYearLater)).isEqualTo(1));

    assertThat(category(poisoned)).isEqualTo("CLOSED");
    assertThatThrownBy(() -> asAdmin(() -> work.retry(QUEUE, poisoned.id())))
        .hasMessageContaining("operation.item.unknown");
  }

  @Test
  void theRequesterLetsInColleaguesAndNobodyOfAnotherOrganisation() throws Exception {
    var ticket = opened("room@example.org", "The room is too small");
    opened("colleague@example.org", "Another matter");
    opened("partner@example.net", "A delivery");
    belongsToAnOrganisation("partner@example.net");

    asSystem(() -> requests.share(ticket.id(), Identity.email("Colleague@example.org")));
    assertThatThrownBy(
            () ->
                asSystem(() -> requests.share(ticket.id(), Identity.email("partner@example.net"))))
        .hasMessageContaining("people.colleague.unknown");

    assertThat(history(ticket)).containsExactly("opened", "follower");
  }

  private void belongsToAnOrganisation(String address) {
    sql.run(
        handle ->
            handle.execute(
                """
                with partner as (
                  insert into organisation (name, created_at, changed_at)
                  values (?, now(), now()) returning id)
                update person set organisation_id = (select id from partner)
                where id = (select person_id from contact_point where normalised = ?)
                """,
                address,
                address));
  }

  @Test
  void aSignalLeavesWithTheCommitAndNotWithARollback() throws Exception {
    var ticket = opened("signal@example.org", "Signals");

    assertThatThrownBy(
            () ->
                asSystem(
                    () -> tickets.note(new AddNote(ticket.id(), 0L, said("lost with its signal")))))
        .isInstanceOf(TicketRejected.class);
    asSystem(() -> tickets.note(new AddNote(ticket.id(), null, said("kept"))));

    assertThat(SignalsFixture.awaitCountOf("ticket", ticket.id(), 2)).isEqualTo(2);
  }

  @Test
  void afterTheListeningConnectionIsLostSignalsComeAgain() throws Exception {
    var ticket = opened("cable@example.org", "The cable is loose");
    assertThat(SignalsFixture.awaitCountOf("ticket", ticket.id(), 1)).isEqualTo(1);
    var lookAfresh = new Signal("all", "");
    long before = SignalsFixture.count(lookAfresh);

    value(
        "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'handrail signals'",
        Long.class);
    assertThat(SignalsFixture.awaitCountOf(lookAfresh, before + 1)).isEqualTo(before + 1);
    asSystem(() -> tickets.note(new AddNote(ticket.id(), null, said("tightened"))));

    assertThat(SignalsFixture.awaitCountOf("ticket", ticket.id(), 2)).isEqualTo(2);
  }

  @BeforeEach
  void prepare() {
    poison = new PoisonFixture(sql);
  }

  @AfterEach
  void heal() {
    poison.heal();
  }

  private TicketRef resolved(String address) throws Exception {
    var ticket = opened(address, "It is done");
    asSystem(() -> tickets.changeStatus(new ChangeStatus(ticket.id(), null, status("RESOLVED"))));
    return ticket;
  }

  private FailedItem failed(TicketRef ticket) {
    var failed = new AtomicReference<FailedItem>();
    asAdmin(
        () ->
            queues.failed(QUEUE, Optional.empty(), 100).rows().stream()
                .filter(item -> item.item() == ticket.id())
                .findFirst()
                .ifPresent(failed::set));
    return failed.get();
  }

  private void asAdmin(Runnable asked) {
    callers.runAs(Caller.system("test").also(Role.ADMIN), asked);
  }

  private TicketRef opened(String address, String subject) throws Exception {
    return callers.callAs(
        Caller.system("test"),
        () -> {
          var person = people.findOrCreate(Identity.email(address), "Olena", "uk", KYIV);
          return tickets.open(OpenTicket.simple(person.id(), subject, said("Please help"), null));
        });
  }

  private void asSystem(Runnable work) {
    callers.runAs(Caller.system("test"), work);
  }

  private static NewMessage said(String text) {
    return NewMessage.written(SafeHtml.ofText(text), List.of(), Channel.PORTAL);
  }

  private long status(String category) {
    return value(
        "select id from ticket_status where standard and category = '%s'".formatted(category),
        Long.class);
  }

  private String category(TicketRef ticket) {
    return value("select status_category from ticket where id = " + ticket.id(), String.class);
  }

  private long followUpOf(TicketRef ticket) {
    return value("select follow_up_of from ticket where id = " + ticket.id(), Long.class);
  }

  private List<String> history(TicketRef ticket) {
    return sql.query(
        handle ->
            handle
                .createQuery("select kind from ticket_history where ticket_id = :id order by id")
                .bind("id", ticket.id())
                .mapTo(String.class)
                .list());
  }

  private <T> T value(String query, Class<T> type) {
    return sql.query(handle -> handle.createQuery(query).mapTo(type).one());
  }
}
