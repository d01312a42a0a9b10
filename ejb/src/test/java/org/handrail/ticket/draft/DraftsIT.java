package org.handrail.ticket.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.attachment.Attachments;
import org.handrail.ticket.attention.AttentionService;
import org.handrail.ticket.attention.Onlooker;
import org.handrail.ticket.attention.Onlooker.Doing;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.OpenTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.MessageKind;
import org.handrail.ticket.query.AttachmentRow;
import org.handrail.ticket.query.MessageRow;
import org.handrail.ticket.query.TicketQueries;
import org.junit.jupiter.api.Test;

class DraftsIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final AtomicInteger NAMES = new AtomicInteger();

  @Inject private DraftService drafts;
  @Inject private DraftQueries queries;
  @Inject private PendingMessageSweep sweep;
  @Inject private AttentionService attention;
  @Inject private TicketQueries read;
  @Inject private TicketService tickets;
  @Inject private Attachments attachments;
  @Inject private PersonService people;
  @Inject private Callers callers;
  @Inject private Clock clock;
  @Inject private Sql sql;

  @Test
  void aDraftIsTheSameInEveryBrowserOfItsAuthorAndNobodyElses() throws Exception {
    var anna = agent();
    var petro = agent();
    long ticket = opened();
    callers.runAs(anna, () -> drafts.save(draft(ticket, "Dear")));
    callers.runAs(anna, () -> drafts.save(draft(ticket, "Dear Olena")));

    assertThat(callers.callAs(anna, () -> queries.mine(ticket)).orElseThrow().html())
        .isEqualTo("<p>Dear Olena</p>");
    assertThat(callers.callAs(petro, () -> queries.mine(ticket))).isEmpty();
    callers.runAs(anna, () -> drafts.save(draft(ticket, "  ")));
    assertThat(callers.callAs(anna, () -> queries.mine(ticket))).isEmpty();
  }

  @Test
  void whatWasSentIsSaidOnceItsTimeHasComeWithItsFiles() throws Exception {
    var anna = agent();
    long ticket = opened();
    var file = callers.callAs(anna, () -> upload("plan.txt"));
    send(anna, new SaveDraft(ticket, MessageKind.PUBLIC_REPLY, body("Done"), List.of(file), null));

    assertThat(said(anna, ticket)).hasSize(1);
    sweep.sayDue(later());
    sweep.sayDue(later());

    var said = said(anna, ticket);
    assertThat(said).hasSize(2);
    assertThat(said.get(1).authorId()).isEqualTo(anna.personId());
    assertThat(said.get(1).attachments())
        .extracting(AttachmentRow::fileName)
        .containsExactly("plan.txt");
    assertThat(callers.callAs(anna, () -> queries.mine(ticket))).isEmpty();
    assertThat(callers.callAs(anna, () -> queries.departing(ticket))).isEmpty();
  }

  @Test
  void whatIsTooLongIsKeptWholeAndNotSent() throws Exception {
    var anna = agent();
    long ticket = opened();
    var endless = draft(ticket, "word ".repeat(5_000));
    callers.runAs(anna, () -> drafts.save(endless));
    long seen = version(anna, ticket);

    assertThatThrownBy(() -> callers.runAs(anna, () -> drafts.send(new SendDraft(endless, seen))))
        .hasMessageContaining("ticket.message.too-long");

    assertThat(callers.callAs(anna, () -> queries.mine(ticket)).orElseThrow().html())
        .isEqualTo(endless.body().html());
  }

  @Test
  void whatIsTakenBackInTimeIsADraftAgainAboveWhatWasBegunSince() throws Exception {
    var anna = agent();
    var petro = agent();
    long ticket = opened();
    send(anna, draft(ticket, "Too early"));
    callers.runAs(anna, () -> drafts.save(draft(ticket, "PS")));
    long pendingMessage = callers.callAs(anna, () -> queries.departing(ticket)).get(0).id();

    assertThat(callers.callAs(petro, () -> drafts.takeBack(pendingMessage))).isFalse();
    assertThat(callers.callAs(anna, () -> drafts.takeBack(pendingMessage))).isTrue();
    assertThat(callers.callAs(anna, () -> drafts.takeBack(pendingMessage))).isFalse();

    assertThat(callers.callAs(anna, () -> queries.mine(ticket)).orElseThrow().html())
        .isEqualTo("<p>Too early</p><p>PS</p>");
    sweep.sayDue(later());
    assertThat(said(anna, ticket)).hasSize(1);
  }

  @Test
  void whoHasNotSeenWhatOthersDidIsToldSoAndKeepsTheText() throws Exception {
    var anna = agent();
    var petro = agent();
    long ticket = opened();
    callers.runAs(anna, () -> drafts.save(draft(ticket, "I am on it")));
    long seen = version(anna, ticket);
    callers.runAs(petro, () -> tickets.note(new AddNote(ticket, null, message("Mine"))));

    assertThatThrownBy(
            () ->
                callers.runAs(
                    anna, () -> drafts.send(new SendDraft(draft(ticket, "I am on it"), seen))))
        .hasMessageContaining("ticket.changed-meanwhile")
        .hasMessageContaining("note");
    assertThat(callers.callAs(anna, () -> queries.mine(ticket))).isPresent();
  }

  @Test
  void whatCannotBeSaidAnyMoreComesBackWithTheReason() throws Exception {
    var anna = agent();
    var petro = agent();
    long ticket = opened();
    long seen = version(anna, ticket);
    send(anna, draft(ticket, "I am on it"));
    callers.runAs(petro, () -> tickets.note(new AddNote(ticket, null, message("Mine"))));

    sweep.sayDue(later());

    var draft = callers.callAs(anna, () -> queries.mine(ticket)).orElseThrow();
    assertThat(draft.refused().code()).isEqualTo("ticket.changed-meanwhile");
    assertThat(draft.refused().details().get("changes")).contains(petro.name());
    assertThat(draft.seenVersion()).as("what its author had seen").isEqualTo(seen);
    assertThat(draft.html()).isEqualTo("<p>I am on it</p>");
    assertThat(callers.callAs(anna, () -> queries.refused()))
        .extracting(RefusedDraft::ticketId)
        .containsExactly(ticket);
    assertThat(said(anna, ticket)).hasSize(2);
  }

  @Test
  void whatIsTakenBackHasTheStatusThatWasChosenForIt() throws Exception {
    var anna = agent();
    long ticket = opened();
    long waiting = number("select id from ticket_status where category = 'PENDING' limit 1");
    send(
        anna,
        new SaveDraft(ticket, MessageKind.PUBLIC_REPLY, body("Is it on?"), List.of(), waiting));
    long pendingMessage = callers.callAs(anna, () -> queries.departing(ticket)).get(0).id();

    callers.callAs(anna, () -> drafts.takeBack(pendingMessage));

    var draft = callers.callAs(anna, () -> queries.mine(ticket)).orElseThrow();
    assertThat(draft.nextStatusId()).isEqualTo(waiting);
    assertThat(draft.lastReturned()).isEqualTo(pendingMessage);
  }

  @Test
  void aReplyThatComesBackIntoANoteDoesNotMakeTheNotePublic() throws Exception {
    var anna = agent();
    long ticket = opened();
    send(anna, draft(ticket, "Dear Olena"));
    var note =
        new SaveDraft(ticket, MessageKind.INTERNAL_NOTE, body("She is late"), List.of(), null);
    callers.runAs(anna, () -> drafts.save(note));
    long pendingMessage = callers.callAs(anna, () -> queries.departing(ticket)).get(0).id();

    callers.callAs(anna, () -> drafts.takeBack(pendingMessage));

    var draft = callers.callAs(anna, () -> queries.mine(ticket)).orElseThrow();
    assertThat(draft.kind()).isEqualTo(MessageKind.INTERNAL_NOTE);
    assertThat(draft.html()).isEqualTo("<p>Dear Olena</p><p>She is late</p>");
  }

  @Test
  void othersSeeThatAnAnswerIsOnItsWayUntilItIsSaid() throws Exception {
    var anna = agent();
    var petro = agent();
    long ticket = opened();
    callers.callAs(anna, () -> attention.pay(ticket, UUID.randomUUID(), true));
    send(anna, draft(ticket, "I am on it"));

    assertThat(callers.callAs(petro, () -> attention.others(ticket)))
        .containsExactly(new Onlooker(anna.name(), Doing.SENDING));
    assertThat(callers.callAs(anna, () -> attention.others(ticket))).isEmpty();
    sweep.sayDue(later());

    assertThat(callers.callAs(petro, () -> attention.others(ticket)))
        .containsExactly(new Onlooker(anna.name(), Doing.WRITING));
  }

  @Test
  void whatARuleDoesIsNoConflict() throws Exception {
    var anna = agent();
    long ticket = opened();
    long seen = version(anna, ticket);
    callers.runAs(Caller.system("rule"), () -> tickets.tag(ticket, "vip"));

    callers.runAs(anna, () -> drafts.send(new SendDraft(draft(ticket, "Hello"), seen)));
    sweep.sayDue(later());

    assertThat(said(anna, ticket)).hasSize(2);
  }

  @Test
  void onesOwnChangesAreNoConflict() throws Exception {
    var anna = agent();
    long ticket = opened();
    long seen = version(anna, ticket);
    callers.runAs(anna, () -> tickets.tag(ticket, "mine"));

    callers.runAs(anna, () -> drafts.send(new SendDraft(draft(ticket, "Hello"), seen)));
    sweep.sayDue(later());

    assertThat(said(anna, ticket)).hasSize(2);
  }

  @Test
  void agentsSeeWhoElseIsAtTheTicket() throws Exception {
    var anna = agent();
    var petro = agent();
    long ticket = opened();
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    callers.callAs(anna, () -> attention.pay(ticket, UUID.randomUUID(), false));
    callers.callAs(petro, () -> attention.pay(ticket, one, false));

    assertThat(callers.callAs(petro, () -> attention.pay(ticket, other, true)))
        .containsExactly(new Onlooker(anna.name(), Doing.LOOKING));
    assertThat(callers.callAs(anna, () -> attention.others(ticket)))
        .containsExactly(new Onlooker(petro.name(), Doing.WRITING));
    callers.runAs(anna, () -> attention.leave(other));
    callers.runAs(petro, () -> attention.leave(one));
    assertThat(callers.callAs(anna, () -> attention.others(ticket)))
        .as("still there in the other window")
        .containsExactly(new Onlooker(petro.name(), Doing.WRITING));
    callers.runAs(petro, () -> attention.leave(other));
    assertThat(callers.callAs(anna, () -> attention.others(ticket))).isEmpty();
  }

  private void send(Caller author, SaveDraft draft) throws Exception {
    callers.runAs(author, () -> drafts.save(draft));
    long seen = version(author, draft.ticketId());
    callers.runAs(author, () -> drafts.send(new SendDraft(draft, seen)));
  }

  private long number(String query) {
    return sql.query(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private long version(Caller caller, long ticket) throws Exception {
    return callers.callAs(caller, () -> read.details(ticket).version());
  }

  private List<MessageRow> said(Caller caller, long ticket) throws Exception {
    return callers.callAs(caller, () -> read.conversation(ticket));
  }

  /** After every undo time. */
  private Instant later() {
    return clock.instant().plus(Duration.ofHours(1));
  }

  private UUID upload(String name) throws Exception {
    return attachments.upload(name, new ByteArrayInputStream("plan".getBytes()));
  }

  private static SaveDraft draft(long ticket, String text) {
    return new SaveDraft(ticket, MessageKind.PUBLIC_REPLY, body(text), List.of(), null);
  }

  private static SafeHtml body(String text) {
    return SafeHtml.ofText(text);
  }

  private static NewMessage message(String text) {
    return NewMessage.written(body(text), List.of(), Channel.AGENT);
  }

  private long opened() throws Exception {
    var name = "requester" + NAMES.incrementAndGet();
    return callers.callAs(
        Caller.system("test"),
        () -> {
          var person =
              people.findOrCreate(Identity.email(name + "@draft.example"), name, "uk", KYIV);
          return tickets
              .open(OpenTicket.simple(person.id(), "Help", message("Please help"), null))
              .id();
        });
  }

  private Caller agent() {
    var name = "agent" + NAMES.incrementAndGet();
    var person = people.findOrCreate(Identity.email(name + "@draft.example"), name, "en", KYIV);
    long id =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        with made as (
                          insert into account (person_id, login, stamp, created_at)
                          values (:person, :login, gen_random_uuid(), now()) returning id),
                        granted as (insert into account_role select id, 'AGENT' from made)
                        select id from made
                        """)
                    .bind("person", person.id())
                    .bind("login", "draft-" + name)
                    .mapTo(Long.class)
                    .one());
    return Caller.account(id, person.id(), name, Set.of(Role.AGENT), "en", KYIV);
  }
}
