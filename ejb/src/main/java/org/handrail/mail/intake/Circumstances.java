package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.handrail.channel.Inbound.TicketHint;
import org.handrail.kernel.Sql;
import org.handrail.mail.mailbox.Mailboxes;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.OriginOfMail;
import org.handrail.mail.thread.OurAddresses;
import org.handrail.mail.thread.Surroundings;
import org.handrail.mail.thread.WriterOfMail;

/** Finds out around a mail what the rules need to know. */
@ApplicationScoped
class Circumstances {

  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  @Inject private Mailboxes mailboxes;
  @Inject private TicketOfMail ticketOfMail;
  @Inject private Sql sql;

  Incoming of(WaitingMail waiting, ParsedMail mail) {
    var mailbox = mailboxes.settings(waiting.mailboxId());
    var reference = ticketOfMail.find(mail);
    var ours = ours();
    boolean answersUs = reference.filter(TicketHint::signed).isPresent();
    boolean atOnce = answersUs && answersAtOnce(mail, waiting.receivedAt());
    var origin = OriginOfMail.of(mail, new Surroundings(ours, answersUs, atOnce));
    return new Incoming(
        waiting, mail, mailbox, reference, ours, WriterOfMail.of(mail, ours), origin);
  }

  /** Where people write to us. */
  private OurAddresses ours() {
    return OurAddresses.of(
        sql.query(
            handle ->
                handle.createQuery("select address from mailbox").mapTo(String.class).list()));
  }

  /** By the sender's clock if it says anything, since fetching may have taken its time. */
  private boolean answersAtOnce(ParsedMail mail, Instant receivedAt) {
    Instant written = mail.date().filter(receivedAt::isAfter).orElse(receivedAt);
    List<String> answered =
        Stream.concat(mail.references().stream(), mail.inReplyTo().stream()).toList();
    return !answered.isEmpty()
        && sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select exists (
                          select 1 from outbox_mail
                          where message_id in (<ids>)
                            and sent_at between :earliest and :latest)
                        """)
                    .bindList("ids", answered)
                    .bind("earliest", written.minus(AT_ONCE))
                    .bind("latest", written.plus(AT_ONCE))
                    .mapTo(Boolean.class)
                    .one());
  }
}
