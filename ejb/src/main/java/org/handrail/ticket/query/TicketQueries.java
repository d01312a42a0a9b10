package org.handrail.ticket.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.SecurityError;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.field.ValueSource;
import org.handrail.ticket.field.ValueSource.Catalogue;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.MessageKind;
import org.handrail.ticket.model.TicketNumber;
import org.handrail.ticket.model.Undeliverable;

/**
 * Answers about one ticket. Who may not see it is told {@code security.not-found}; who may not see
 * the helpdesk's side gets neither notes nor what only the helpdesk's history tells.
 */
@Stateless
@Requires(Role.REQUESTER)
public class TicketQueries {

  @Inject private Sql sql;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;

  /**
   * The ticket; the one it goes on from is named only to those who may see that one too.
   *
   * @throws DomainException {@code security.not-found}
   */
  public TicketDetails details(long ticketId) {
    var visible = authorisation.visible();
    var internal = authorisation.internallyVisible();
    var query =
        """
        select t.id, t.number, t.version, %2$s as internal, t.subject, t.type, t.impact, t.urgency,
          (array['LOW', 'NORMAL', 'HIGH', 'URGENT'])[t.priority] as priority,
          t.status_id, %3$s as status_name, t.status_category,
          t.category_id, %4$s as category_name,
          t.team_id, g.name as team_name, t.assignee_id, ap.name as assignee_name,
          t.requester_id, r.name as requester_name,
          (select p.address from contact_point p
           where p.person_id = r.id and p.kind = 'email' order by p.main desc, p.id limit 1) as requester_email,
          is_vip(r.vip, r.organisation_id) as requester_vip, r.language as requester_language, r.time_zone as requester_zone,
          o.name as requester_organisation, t.channel,
          f.id as follow_up_of, f.number as follow_up_of_number,
          t.created_at, t.updated_at, t.first_replied_at, t.last_requester_message_at,
          t.last_reply_at, t.resolved_at, t.auto_close_at, t.closed_at, t.reopened,
          array(select w.tag from ticket_tag w where w.ticket_id = t.id and %2$s order by w.tag)
            as tags
        from ticket t
          join person r on r.id = t.requester_id
          join ticket_status s on s.id = t.status_id
          left join organisation o on o.id = r.organisation_id
          left join category c on c.id = t.category_id
          left join team g on g.id = t.team_id
          left join account a on a.id = t.assignee_id
          left join person ap on ap.id = a.person_id
          left join (select t.id, t.number from ticket t where %1$s) f on f.id = t.follow_up_of
        where t.id = :ticket and %1$s
        """
            .formatted(visible.condition(), internal.condition(), named("s"), named("c"));
    return sql.query(
        handle ->
            handle
                .createQuery(query)
                .bind("ticket", ticketId)
                .bind("language", callers.current().language())
                .bindMap(visible.parameters())
                .bindMap(internal.parameters())
                .mapTo(TicketDetails.class)
                .findOne()
                .orElseThrow(TicketQueries::notFound));
  }

  /**
   * @throws DomainException {@code security.not-found}
   */
  public TicketDetails details(TicketNumber number) {
    return details(
        sql.query(
                handle ->
                    handle
                        .createQuery("select id from ticket where number = :number")
                        .bind("number", number.value())
                        .mapTo(Long.class)
                        .findOne())
            .orElseThrow(TicketQueries::notFound));
  }

  /**
   * Everything said, the oldest first.
   *
   * @throws DomainException {@code security.not-found}
   */
  public List<MessageRow> conversation(long ticketId) {
    authorisation.require(Permission.READ, ticketId);
    boolean internal = authorisation.may(Permission.READ_INTERNAL, ticketId);
    var files = attachments(ticketId);
    var undelivered = internal ? undelivered(ticketId) : Map.<Long, List<Undelivered>>of();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id, m.kind, m.author_id, p.name as author_name, m.entered_by_id,
                      e.name as entered_by_name, m.channel, m.html, m.text, m.automatic,
                      m.created_at
                    from message m
                      left join person p on p.id = m.author_id
                      left join person e on e.id = m.entered_by_id
                    where m.ticket_id = :ticket
                      and (m.kind <> 'INTERNAL_NOTE' or :internal)
                    order by m.id
                    """)
                .bind("ticket", ticketId)
                .bind("internal", internal)
                .mapTo(Said.class)
                .map(
                    said ->
                        said.with(
                            files.getOrDefault(said.id(), List.of()),
                            undelivered.getOrDefault(said.id(), List.of())))
                .list());
  }

  /**
   * What happened, the oldest first.
   *
   * @throws DomainException {@code security.not-found}
   */
  public List<HistoryRow> history(long ticketId) {
    return history(ticketId, -1);
  }

  /** What happened after the ticket had this version, the oldest first. */
  public List<HistoryRow> historySince(long ticketId, long version) {
    return history(ticketId, version);
  }

  /**
   * Who follows the ticket besides its requester.
   *
   * @throws DomainException {@code security.not-found}
   */
  public List<Follower> followers(long ticketId) {
    authorisation.require(Permission.READ, ticketId);
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id as person_id, p.name
                    from ticket_follower w join person p on p.id = w.person_id
                    where w.ticket_id = :ticket order by p.name, p.id
                    """)
                .bind("ticket", ticketId)
                .mapTo(Follower.class)
                .list());
  }

  /** The tickets that go on from this one and that the caller may see. */
  public List<FollowUp> followUps(long ticketId) {
    var visible = authorisation.visible();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id, t.number, t.subject, t.status_category
                    from ticket t where t.follow_up_of = :ticket and %s order by t.id
                    """
                        .formatted(visible.condition()))
                .bind("ticket", ticketId)
                .bindMap(visible.parameters())
                .mapTo(FollowUp.class)
                .list());
  }

  private Map<Long, List<Undelivered>> undelivered(long ticketId) {
    return sql
        .query(
            handle ->
                handle
                    .createQuery(
                        """
                        select u.message_id, u.address, u.because
                        from message_undelivered u join message m on m.id = u.message_id
                        where m.ticket_id = :ticket order by u.address
                        """)
                    .bind("ticket", ticketId)
                    .mapTo(NotReached.class)
                    .list())
        .stream()
        .collect(
            Collectors.groupingBy(
                NotReached::messageId,
                Collectors.mapping(
                    row -> new Undelivered(row.address(), row.because()), Collectors.toList())));
  }

  /** An address that a message did not reach. */
  public record NotReached(long messageId, String address, Undeliverable because) {}

  private Map<Long, List<AttachmentRow>> attachments(long ticketId) {
    return sql
        .query(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, message_id, file_name, content_type, size, content_id
                        from attachment
                        where ticket_id = :ticket and message_id is not null
                        order by created_at, id
                        """)
                    .bind("ticket", ticketId)
                    .mapTo(AttachmentRow.class)
                    .list())
        .stream()
        .collect(Collectors.groupingBy(AttachmentRow::messageId));
  }

  private List<HistoryRow> history(long ticketId, long afterVersion) {
    authorisation.require(Permission.READ, ticketId);
    boolean internal = authorisation.may(Permission.READ_INTERNAL, ticketId);
    var query =
        """
        select h.id, h.at,
          coalesce(r.name, p.name, h.actor) as actor, coalesce(r.id, h.actor_id) as actor_id,
          case when r.id is not null then p.name end as entered_by,
          h.kind, %s as old_value, %s as new_value
        from ticket_history h
          left join person p on p.id = h.actor_id
          left join message m on h.kind = :opened and m.entered_by_id = h.actor_id
            and m.ticket_id = h.ticket_id and m.id::text = h.new_value
          left join person r on r.id = m.author_id
        where h.ticket_id = :ticket and h.ticket_version > :version
          and (:internal or h.kind = any(:public))
        order by h.id
        """
            .formatted(resolved("h.old_value"), resolved("h.new_value"));
    return sql.query(
        handle ->
            handle
                .createQuery(query)
                .bind("ticket", ticketId)
                .bind("version", afterVersion)
                .bind("internal", internal)
                .bind("opened", HistoryKind.OPENED)
                .bindArray("public", String.class, keys(HistoryKind.OF_REQUESTERS))
                .bind("language", callers.current().language())
                .mapTo(HistoryRow.class)
                .list());
  }

  private static List<String> keys(List<HistoryKind> kinds) {
    return kinds.stream().map(HistoryKind::key).toList();
  }

  /** A history value as people know it; ids stay where they name messages and tickets. */
  private static String resolved(String value) {
    var fields =
        TicketFields.known()
            .all()
            .filter(field -> field.source() instanceof ValueSource.Rows)
            .flatMap(field -> named(field, value).stream())
            .collect(Collectors.joining("\n"));
    return """
    case h.kind
      %2$s
      when '%3$s' then (select wp.name from person wp where wp.id = %1$s::bigint)
      else %1$s end"""
        .formatted(value, fields, HistoryKind.FOLLOWER);
  }

  private static Optional<String> named(TicketField field, String value) {
    var name = name(((ValueSource.Rows) field.source()).of()).formatted(value);
    return field.historyKind().map(kind -> "when '%s' then (%s)".formatted(kind, name));
  }

  private static String name(Catalogue catalogue) {
    return switch (catalogue) {
      case STATUS -> "select " + named("s") + " from ticket_status s where s.id = %s::bigint";
      case CATEGORY -> "select " + named("c") + " from category c where c.id = %s::bigint";
      case TEAM -> "select g.name from team g where g.id = %s::bigint";
      case AGENT ->
          """
          select ap.name from account a join person ap on ap.id = a.person_id
          where a.id = %s::bigint""";
      case PERSON -> "select fp.name from person fp where fp.id = %s::bigint";
      case ORGANISATION -> "select fo.name from organisation fo where fo.id = %s::bigint";
    };
  }

  private static String named(String alias) {
    return "localised(%s.names, :language)".formatted(alias);
  }

  private static DomainException notFound() {
    return new DomainException(SecurityError.NOT_FOUND);
  }

  /** A message without its files. */
  private record Said(
      long id,
      MessageKind kind,
      Long authorId,
      String authorName,
      Long enteredById,
      String enteredByName,
      Channel channel,
      String html,
      String text,
      boolean automatic,
      Instant createdAt) {

    MessageRow with(List<AttachmentRow> attachments, List<Undelivered> undelivered) {
      return new MessageRow(
          id,
          kind,
          authorId,
          authorName,
          enteredById,
          enteredByName,
          channel,
          html,
          text,
          automatic,
          createdAt,
          attachments,
          undelivered);
    }
  }
}
