package org.handrail.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.channel.TelexChannelFixture.TELEX;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.handrail.channel.TelexExchangeFixture.Line;
import org.handrail.channel.delivery.TelexSenderFixture;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.people.PersonQueries;
import org.handrail.people.PersonService;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.field.BuiltInFields;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueRow;
import org.handrail.ticket.query.QueueSort;
import org.handrail.ticket.query.QueueView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another channel than mail, of another protocol, from the wire into the queue. */
class SecondChannelIT extends ContainerTest {

  @Inject private TelexAdapterFixture adapter;
  @Inject private PersonService people;
  @Inject private PersonQueries personQueries;
  @Inject private QueueQueries queue;
  @Inject private TicketService tickets;
  @Inject private Callers callers;
  @Inject private Sql sql;

  /** A telex number and a thread that no other test has. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private TelexExchangeFixture exchange;
  private Line line;

  @BeforeEach
  void callTheExchange() throws IOException {
    exchange = new TelexExchangeFixture();
    adapter.call(exchange.port());
    line = exchange.line();
  }

  @AfterEach
  void hangUp() throws IOException {
    line.close();
    exchange.close();
  }

  @Test
  void aMessageBecomesATicketOfItsChannelInTheQueue() {
    assertThat(line.send(message("1", "olena", "The crane is stuck\nat berth 4")))
        .isEqualTo("ACK " + mark + "-1 NEW_TICKET");

    assertThat(only("olena"))
        .extracting(QueueRow::channel, QueueRow::subject, QueueRow::requesterName)
        .containsExactly(TELEX, "The crane is stuck", "Mrs olena");
    assertThat(texts(only("olena").id())).containsExactly("The crane is stuck\nat berth 4");
  }

  @Test
  void itsSenderIsKnownByTheirTelexNumberWhichTheExchangeHasVerified() {
    line.send(message("1", "olena", "Hello"));
    line.send(message("2", "olena", "Hello again"));

    var olena = people.find(telex("olena")).orElseThrow();
    assertThat(olena.name()).isEqualTo("Mrs olena");
    assertThat(olena.language()).isEqualTo("uk");
    assertThat(
            sql.<Boolean>query(
                handle ->
                    handle
                        .createQuery(
                            "select verified_at is not null from contact_point where person_id = :id")
                        .bind("id", olena.id())
                        .mapTo(Boolean.class)
                        .one()))
        .isTrue();
    assertThat(asSystem(() -> personQueries.search(mark + "-olena", 10))).hasSize(1);
  }

  @Test
  void anAnswerGoesBackToTheTelexNumberByADelivery() {
    line.send(message("1", "olena", "The crane is stuck"));
    var answer = NewMessage.written(SafeHtml.ofText("We come at 9"), List.of(), Channel.AGENT);

    asSystem(
        () -> {
          tickets.reply(new ReplyToTicket(only("olena").id(), null, answer, null));
          return null;
        });

    var end = Instant.now().plusSeconds(20);
    while (answers("olena").isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(answers("olena")).hasSize(1);
  }

  /** What left for a telex number and brought the answer. */
  private List<String> answers(String to) {
    return TelexSenderFixture.sentTo(mark + "-" + to).stream()
        .filter(text -> text.contains("We come at 9"))
        .toList();
  }

  @Test
  void aMessageThatComesTwiceIsOneMessage() {
    line.send(message("1", "olena", "Once"));

    assertThat(line.send(message("1", "olena", "Once"))).endsWith(" NEW_TICKET again");
    assertThat(texts(only("olena").id())).hasSize(1);
  }

  @Test
  void aMessageThatComesOverTwoConnectionsAtTheSameInstantIsOneMessage() throws Exception {
    try (var second = anotherLine()) {
      var both = Executors.newFixedThreadPool(2);

      var answers =
          both.invokeAll(
              Stream.of(line, second)
                  .map(one -> (Callable<String>) () -> one.send(message("1", "olena", "Twice")))
                  .toList());

      var said = List.of(answers.get(0).get(), answers.get(1).get());
      assertThat(said).allMatch(answer -> answer.startsWith("ACK " + mark + "-1 NEW_TICKET"));
      assertThat(said).filteredOn(answer -> answer.endsWith("again")).hasSize(1);
      assertThat(texts(only("olena").id())).hasSize(1);
      both.shutdown();
    }
  }

  @Test
  void whatComesLaterInTheSameThreadGoesOnInTheTicketAndFollowsItUpWhenItIsClosed() {
    line.send(message("1", "olena", "First"));
    long ticket = only("olena").id();

    assertThat(line.send(message("2", "olena", "Second"))).endsWith(" REPLY");
    close(ticket);
    assertThat(line.send(message("3", "olena", "Third"))).endsWith(" FOLLOW_UP");
    assertThat(line.send(message("4", "olena", "Fourth"))).endsWith(" REPLY");

    assertThat(texts(ticket)).containsExactly("First", "Second");
    assertThat(rows("olena")).hasSize(2);
  }

  @Test
  void whoIsInAnotherOnesThreadGetsATicketOfTheirOwn() {
    line.send(message("1", "olena", "Mine"));
    line.send(message("2", "mallory", "Mine too"));

    assertThat(texts(only("olena").id())).containsExactly("Mine");
    assertThat(texts(only("mallory").id())).contains("Mine too");
  }

  @Test
  void whatTheExchangeDidNotSignIsRefusedAndLeavesNothing() {
    var forged = message("1", "olena", "Forged").replaceFirst(".$", "#");

    assertThat(line.send(forged)).isEqualTo("NAK " + mark + "-1 signature");
    assertThat(people.find(telex("olena"))).isEmpty();
  }

  private Line anotherLine() throws IOException {
    adapter.call(exchange.port());
    return exchange.line();
  }

  private String message(String id, String from, String text) {
    return TelexExchangeFixture.message(
        mark + "-" + id, mark + "-" + from, mark, "Mrs " + from, text);
  }

  private Identity telex(String from) {
    return new Identity(TelexAdapterFixture.KIND, mark + "-" + from);
  }

  private QueueRow only(String from) {
    var rows = rows(from);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  /** Found in the queue by the channel, as one of the values that its filter offers. */
  private List<QueueRow> rows(String from) {
    long person = people.find(telex(from)).orElseThrow().id();
    var filter =
        QueueFilter.of(QueueView.ALL)
            .with(BuiltInFields.CHANNEL, TELEX.key())
            .with(BuiltInFields.REQUESTER, person);
    return asSystem(() -> queue.page(filter, QueueSort.NEWEST_CHANGE, Optional.empty(), 10).rows());
  }

  private void close(long ticketId) {
    long closed =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        "select id from ticket_status where standard and category = :category")
                    .bind("category", "CLOSED")
                    .mapTo(Long.class)
                    .one());
    long resolved =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        "select id from ticket_status where standard and category = 'RESOLVED'")
                    .mapTo(Long.class)
                    .one());
    asSystem(
        () -> {
          tickets.changeStatus(new ChangeStatus(ticketId, null, resolved));
          tickets.changeStatus(new ChangeStatus(ticketId, null, closed));
          return null;
        });
  }

  private List<String> texts(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select text from message
                    where ticket_id = :id and channel = 'TELEX' and kind = 'REQUESTER_MESSAGE'
                    order by id
                    """)
                .bind("id", ticketId)
                .mapTo(String.class)
                .list());
  }

  private <T> T asSystem(Callable<T> work) {
    try {
      return callers.callAs(Caller.system("test"), work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
