package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.channel.Contact;
import org.handrail.channel.Inbound;
import org.handrail.channel.Inbound.Inbox;
import org.handrail.channel.Inbound.TicketHint;
import org.handrail.channel.Inbound.Writer;
import org.handrail.channel.Sender;
import org.handrail.channel.Sender.Proof;
import org.handrail.mail.mailbox.MailboxSettings;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.thread.AuthenticatedSender;
import org.handrail.mail.thread.Origin;
import org.handrail.people.Identity;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.ticket.model.Channel;

/** A mail as a message like those of all channels. */
@ApplicationScoped
class InboundOfMail {

  /** In a domain that can never exist, so that nothing is ever sent there. */
  private static final Identity NOBODY = Identity.email("unknown-sender@mail.invalid");

  private static final String NOBODYS_NAME = "Unknown sender";

  @Inject private ContentOfMail contents;
  @Inject private Settings settings;

  Inbound of(Incoming incoming) {
    var sender = sender(incoming);
    return new Inbound(
        Channel.EMAIL,
        String.valueOf(incoming.waiting().id()),
        sender,
        writer(incoming.origin()),
        inbox(incoming.mailbox()),
        incoming.reference().stream().toList(),
        null,
        incoming.mail().messageId().orElse(null),
        contents.of(incoming, mayAnswer(incoming, sender)),
        copied(incoming),
        incoming.waiting().released(),
        incoming.waiting().receivedAt());
  }

  /** A message that nobody could read: itself the attachment. */
  Inbound unread(WaitingMail waiting, MailboxSettings mailbox) {
    return new Inbound(
        Channel.EMAIL,
        String.valueOf(waiting.id()),
        new Sender(NOBODY, NOBODYS_NAME, Proof.CLAIMED),
        Writer.PERSON,
        inbox(mailbox),
        List.of(),
        null,
        null,
        contents.unread(waiting.raw(), new MailWords(mailbox.language())),
        List.of(),
        true,
        waiting.receivedAt());
  }

  private Sender sender(Incoming incoming) {
    var proof = isProven(incoming) ? Proof.PROVEN : Proof.CLAIMED;
    return incoming
        .writer()
        .map(
            writer ->
                identity(writer)
                    .map(known -> new Sender(known, writer.name(), proof))
                    .orElse(new Sender(NOBODY, NOBODYS_NAME, Proof.CLAIMED)))
        .orElse(new Sender(NOBODY, NOBODYS_NAME, Proof.NOBODY));
  }

  /** Asked only of what names a ticket: a new request proves nothing and needs no proof. */
  private boolean isProven(Incoming incoming) {
    return incoming.reference().isPresent()
        && incoming.mail().headers().has("authentication-results")
        && !incoming.isRelayed()
        && settings
            .optional(Setting.MAIL_AUTHENTICATION_SERVER)
            .filter(server -> AuthenticatedSender.isProven(incoming.mail(), server))
            .isPresent();
  }

  /** Whether it might go on to the requester as the answer of an agent. */
  private static boolean mayAnswer(Incoming incoming, Sender sender) {
    return sender.proof() == Proof.PROVEN
        && incoming.reference().filter(TicketHint::signed).isPresent();
  }

  private static Writer writer(Origin origin) {
    return switch (origin) {
      case PERSON -> Writer.PERSON;
      case MACHINE -> Writer.MACHINE;
      case AUTO_REPLY, BOUNCE -> Writer.AUTO_REPLY;
    };
  }

  private static Inbox inbox(MailboxSettings mailbox) {
    return new Inbox(mailbox.teamId(), mailbox.language());
  }

  /** Our own mailboxes are nobody, and who wrote it is named already. */
  private static List<Contact> copied(Incoming incoming) {
    var mail = incoming.mail();
    Set<String> named =
        Stream.concat(incoming.writer().stream(), mail.from().stream())
            .map(MailAddress::address)
            .collect(Collectors.toSet());
    return Stream.concat(mail.to().stream(), mail.cc().stream())
        .filter(address -> !incoming.ours().include(address) && named.add(address.address()))
        .flatMap(address -> identity(address).stream().map(one -> new Contact(one, address.name())))
        .toList();
  }

  /** Empty for what a header claims to be an address and cannot be one. */
  private static Optional<Identity> identity(MailAddress address) {
    return Identity.find(Identity.EMAIL, address.address());
  }
}
