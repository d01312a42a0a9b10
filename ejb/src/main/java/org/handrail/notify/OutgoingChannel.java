package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.handrail.channel.delivery.Deliveries;
import org.handrail.channel.delivery.DeliveryAdapters;
import org.handrail.channel.delivery.NewDelivery;
import org.handrail.mail.outbox.Outbox;
import org.handrail.mail.outbox.OutgoingMail;
import org.handrail.people.Identity;
import org.handrail.ticket.model.Channel;

/** Gives what is to be said to the channel by which its recipient is told. */
@ApplicationScoped
class OutgoingChannel {

  @Inject private Outbox outbox;
  @Inject private Deliveries deliveries;
  @Inject private DeliveryAdapters adapters;

  void send(OutgoingMail words, Recipient to) {
    if (to.isByMail()) {
      outbox.send(words);
    } else {
      adapters
          .channelFor(to.kind())
          .ifPresent(channel -> deliveries.add(delivery(words, to, channel)));
    }
  }

  private static NewDelivery delivery(OutgoingMail words, Recipient to, Channel channel) {
    return new NewDelivery(
        channel,
        key(words, to),
        new Identity(to.kind(), to.address()),
        to.name(),
        words.kind(),
        words.automatic(),
        words.subject(),
        words.text(),
        words.html(),
        words.ticketId(),
        words.ticketMessageId());
  }

  /** A message is brought to somebody once; the same notice about a ticket may come again. */
  private static String key(OutgoingMail words, Recipient to) {
    return words.ticketMessageId() == null
        ? UUID.randomUUID().toString()
        : "%s %d %d".formatted(words.kind(), words.ticketMessageId(), to.personId());
  }
}
