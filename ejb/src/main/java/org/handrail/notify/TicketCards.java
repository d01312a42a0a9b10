package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.channel.delivery.DeliveryAdapters;
import org.handrail.kernel.Sql;

/**
 * What is known about a ticket and its people when something has happened to it, in the transaction
 * of that.
 */
@ApplicationScoped
public class TicketCards {

  private static final String RECIPIENT =
      """
      select p.id as person_id, p.name, p.language, p.time_zone,
             i.kind, i.address
      from person p join lateral (
        select c.kind, c.address from contact_point c
        where c.person_id = p.id and (c.kind = 'email' or c.kind = any(:kinds))
        order by c.kind = 'email' desc, c.main desc, c.id limit 1) i on true
      """;

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private Sql sql;
  @Inject private DeliveryAdapters adapters;

  /**
   * The mailbox that speaks for a ticket is the one its requester wrote to last, else the one of
   * its team, else the first. A mail that is being read in this transaction is in the ticket
   * already, but not yet decided: it is known by its Message-ID.
   */
  public TicketCard get(long ticketId) {
    em.flush();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id, t.number, t.subject, p.name as requester,
                           (array['LOW', 'NORMAL', 'HIGH', 'URGENT'])[t.priority] as priority,
                           (select k.due_at from sla_ticket k where k.ticket_id = t.id) as due_at,
                           b.id as mailbox_id,
                           coalesce(b.display_name, 'Handrail') as helpdesk
                    from ticket t join person p on p.id = t.requester_id
                      left join mailbox b on b.id = coalesce(
                        (select m.mailbox_id from inbound_mail m join message x
                           on x.mail_id = m.message_id and x.ticket_id = t.id
                         where m.outcome = 'IN_PROGRESS' order by m.id desc limit 1),
                        (select m.mailbox_id from inbound_mail m
                         where m.ticket_id = t.id order by m.id desc limit 1),
                        (select x.id from mailbox x
                         where x.team_id = t.team_id and x.enabled order by x.id limit 1),
                        (select x.id from mailbox x where x.enabled order by x.id limit 1))
                    where t.id = :id
                    """)
                .bind("id", ticketId)
                .mapTo(TicketCard.class)
                .one());
  }

  Optional<Recipient> requester(long ticketId) {
    return recipients(
            " where p.id = (select requester_id from ticket where id = :id)",
            ticketId,
            adapters.identityKinds())
        .stream()
        .findFirst();
  }

  public Optional<Recipient> owner(long accountId) {
    return one(
        " where p.id = (select person_id from account where id = :id and active)", accountId);
  }

  Optional<Recipient> person(long personId) {
    return one(" where p.id = :id", personId);
  }

  List<Recipient> requesterAndFollowers(long ticketId) {
    return recipients(
        """
         where p.id = (select requester_id from ticket where id = :id)
            or p.id in (select person_id from ticket_follower where ticket_id = :id)
        order by p.id
        """,
        ticketId,
        adapters.identityKinds());
  }

  /** The mails of the conversation, oldest first: what came from outside and what we sent. */
  List<String> references(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id from (
                      select mail_id as id, created_at as at from message
                      where ticket_id = :ticket and mail_id is not null
                      union all
                      select message_id, created_at from outbox_mail
                      where ticket_id = :ticket and kind = 'PUBLIC_REPLY'
                      order by at desc limit 20) conversation
                    order by at
                    """)
                .bind("ticket", ticketId)
                .mapTo(String.class)
                .list());
  }

  /**
   * Whether we know that the requester reads this address: they have an account, or went on after
   * an answer of ours in another ticket.
   */
  boolean isKnown(TicketCard ticket) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                        select 1 from account a join ticket t on t.requester_id = a.person_id
                        where t.id = :ticket and a.active)
                      or exists (
                        select 1 from ticket t
                          join ticket o on o.requester_id = t.requester_id and o.id <> t.id
                          join message m on m.ticket_id = o.id and m.author_id = o.requester_id
                            and m.kind = 'REQUESTER_MESSAGE' and not m.automatic
                            and m.created_at > o.first_replied_at
                        where t.id = :ticket)
                    """)
                .bind("ticket", ticket.id())
                .mapTo(Boolean.class)
                .one());
  }

  /** What the ticket was opened with. */
  Quote request(long ticketId) {
    return quotes("m.kind = 'REQUESTER_MESSAGE' order by m.id limit 1", ticketId, 0).get(0);
  }

  /**
   * What was said in public until then, the newest first, as much as stands below a mail.
   *
   * @param before a message of the ticket; null for all
   */
  List<Quote> conversation(long ticketId, Long before) {
    return quotes(
        "m.kind <> 'INTERNAL_NOTE' and m.id < :before order by m.id desc limit 3",
        ticketId,
        before == null ? Long.MAX_VALUE : before);
  }

  private List<Quote> quotes(String which, long ticketId, long before) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(p.name, '') as author, e.name as entered_by,
                      m.created_at as at, m.html
                    from message m
                      left join person p on p.id = m.author_id
                      left join person e on e.id = m.entered_by_id
                    where m.ticket_id = :ticket and\s"""
                        + which)
                .bind("ticket", ticketId)
                .bindMap(Map.of("before", before))
                .mapTo(Quote.class)
                .list());
  }

  Words said(long messageId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select html, text from message where id = :id")
                .bind("id", messageId)
                .mapTo(Words.class)
                .one());
  }

  /** What was said, in both forms. */
  public record Words(String html, String text) {}

  /** Of agents, and of who has an account: they are told by mail only. */
  private Optional<Recipient> one(String condition, long id) {
    return recipients(condition, id, List.of()).stream().findFirst();
  }

  /**
   * By which identity people are told is decided here: by e-mail, and who has no address by another
   * identity to which an adapter can write. Who has none, or an address that cannot exist, is not
   * told.
   *
   * @param kinds of identities besides e-mail
   */
  private List<Recipient> recipients(String condition, long id, List<String> kinds) {
    return sql
        .query(
            handle ->
                handle
                    .createQuery(RECIPIENT + condition)
                    .bind("id", id)
                    .bindArray("kinds", String.class, kinds)
                    .mapTo(Recipient.class)
                    .list())
        .stream()
        .filter(person -> !person.address().endsWith(".invalid"))
        .toList();
  }
}
