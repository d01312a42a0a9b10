package org.handrail.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.model.Channel;
import org.junit.jupiter.api.Test;

/** There and back over another protocol than mail: each way is what stands on the wire. */
class ReplyOverSecondChannelIT extends ContainerTest {

  @Inject private TelexAdapterFixture adapter;
  @Inject private TicketService tickets;
  @Inject private Callers callers;
  @Inject private Sql sql;

  private final String number = "49-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void anAgentsReplyGoesOutByTheProtocolTheMessageCameBy() throws Exception {
    try (var exchange = new TelexExchangeFixture()) {
      TelexWireFixture.connect(number, exchange.port());
      adapter.call(exchange.port());
      try (var line = exchange.line()) {
        line.send(
            TelexExchangeFixture.message(number, number, number, "Olena", "The crane is stuck"));
      }

      reply(ticket(), "We come at nine");

      assertThat(sentUntil(exchange, "We come at nine")).contains("We come at nine");
    }
  }

  /** What arrives at the exchange for the number; an acknowledgement may come first. */
  private String sentUntil(TelexExchangeFixture exchange, String words) throws Exception {
    for (int i = 0; i < 5; i++) {
      try (var line = exchange.line()) {
        var sent = line.next().split(" ");
        assertThat(sent).hasSize(5).startsWith("SEND").contains(number);
        line.say("OK " + sent[1]);
        var text = TelexExchangeFixture.decoded(sent[3]);
        if (text.contains(words)) {
          return text;
        }
      }
    }
    return "";
  }

  private void reply(long ticketId, String text) throws Exception {
    var message = NewMessage.written(SafeHtml.ofText(text), List.of(), Channel.AGENT);
    callers.callAs(
        Caller.system("test"),
        () -> {
          tickets.reply(new ReplyToTicket(ticketId, null, message, null));
          return null;
        });
  }

  private long ticket() {
    return sql.query(
        handle ->
            handle
                .createQuery("select ticket_id from inbound_message where external_id = :id")
                .bind("id", number)
                .mapTo(Long.class)
                .one());
  }
}
