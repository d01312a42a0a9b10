package org.handrail.mail.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.channel.Inbound.TicketHint;
import org.handrail.kernel.Sql;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.ParsedMail;
import org.handrail.mail.thread.Signing;
import org.handrail.mail.thread.SubjectTag;

/**
 * To which ticket a mail belongs; the first rule that holds decides: a Message-ID of ours among the
 * references, a reply address of ours among the addressees, the tag in the subject, the Message-ID
 * of an earlier mail from outside. What is not signed by us the sender only claims.
 */
@ApplicationScoped
class TicketOfMail {

  private static final Pattern OURS = Pattern.compile("<t\\.[0-9a-z.]{1,100}@[^<>@\\s]{1,250}>");
  private static final int MOST_QUOTED = 1000;

  @Inject private Signing signing;
  @Inject private Sql sql;

  Optional<TicketHint> find(ParsedMail mail) {
    return signed(mail).or(() -> named(mail));
  }

  /** The ticket of a mail of ours that stands, in whole or in part, in these bytes. */
  Optional<Long> quotedIn(byte[] raw) {
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    List<String> ids =
        OURS.matcher(text).results().limit(MOST_QUOTED).map(MatchResult::group).toList();
    return signing.messageIds().ticketOf(ids).filter(this::exists);
  }

  private Optional<TicketHint> signed(ParsedMail mail) {
    return signing
        .messageIds()
        .ticketOf(answered(mail))
        .or(() -> signing.replyAddresses().ticketOf(addressees(mail)))
        .filter(this::exists)
        .map(ticket -> new TicketHint(ticket, true));
  }

  private Optional<TicketHint> named(ParsedMail mail) {
    return SubjectTag.numberIn(mail.subject())
        .flatMap(this::ticketOfNumber)
        .or(() -> ticketOfEarlierMail(answered(mail)))
        .map(ticket -> new TicketHint(ticket, false));
  }

  /** Oldest first; what it answers directly is the newest. */
  private static List<String> answered(ParsedMail mail) {
    List<String> ids = new ArrayList<>(mail.references());
    ids.addAll(mail.inReplyTo());
    return ids;
  }

  private static List<String> addressees(ParsedMail mail) {
    Stream<String> delivered =
        Stream.of("delivered-to", "x-original-to", "envelope-to")
            .flatMap(name -> mail.headers().all(name).stream());
    Stream<String> written =
        Stream.concat(mail.to().stream(), mail.cc().stream()).map(MailAddress::address);
    return Stream.concat(delivered, written).map(String::strip).toList();
  }

  private boolean exists(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select exists (select 1 from ticket where id = :id)")
                .bind("id", ticketId)
                .mapTo(Boolean.class)
                .one());
  }

  String subject(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select subject from ticket where id = :id")
                .bind("id", ticketId)
                .mapTo(String.class)
                .one());
  }

  private Optional<Long> ticketOfNumber(long number) {
    return sql.query(
        handle ->
            handle
                .createQuery("select id from ticket where number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .findOne());
  }

  private Optional<Long> ticketOfEarlierMail(List<String> messageIds) {
    if (messageIds.isEmpty()) {
      return Optional.empty();
    }
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select ticket_id from message where mail_id in (<ids>)
                    order by id desc limit 1
                    """)
                .bindList("ids", messageIds)
                .mapTo(Long.class)
                .findOne());
  }
}
