package org.handrail.ticket.draft;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.draft.Draft.DraftFile;
import org.handrail.ticket.draft.Draft.Refusal;
import org.handrail.ticket.model.MessageKind;

/** Answers about the caller's own unsaid words; nobody else's are ever told. */
@Stateless
@Requires(Role.AGENT)
public class DraftQueries {

  @Inject private Sql sql;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;

  /** What the caller was writing in this ticket. */
  public Optional<Draft> mine(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select ticket_id, kind, html, next_status_id, updated_at, refused,
                      refused_details, last_returned, seen_version
                    from draft
                    where ticket_id = :ticket and account_id = :account
                    """)
                .bind("ticket", ticketId)
                .bind("account", callers.current().accountId())
                .mapTo(Kept.class)
                .map(kept -> kept.with(files(ticketId)))
                .findOne());
  }

  /** What the caller sent in this ticket and can still take back, the oldest first. */
  public List<PendingMessage> departing(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, ticket_id, kind, html, send_at from pending_message
                    where ticket_id = :ticket and account_id = :account order by id
                    """)
                .bind("ticket", ticketId)
                .bind("account", callers.current().accountId())
                .mapTo(PendingMessage.class)
                .list());
  }

  /** The caller's messages that came back, the oldest first, in tickets they still see. */
  public List<RefusedDraft> refused() {
    var visible = authorisation.internallyVisible();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select d.ticket_id, t.number, t.subject
                    from draft d join ticket t on t.id = d.ticket_id
                    where d.account_id = :account and d.refused is not null and %s
                    order by d.updated_at, d.ticket_id limit 20
                    """
                        .formatted(visible.condition()))
                .bind("account", callers.current().accountId())
                .bindMap(visible.parameters())
                .mapTo(RefusedDraft.class)
                .list());
  }

  private List<DraftFile> files(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id, a.file_name, a.content_type, a.size
                    from draft d
                      cross join lateral unnest(d.attachments) with ordinality f (id, position)
                      join attachment a on a.id = f.id and a.message_id is null
                    where d.ticket_id = :ticket and d.account_id = :account
                    order by f.position
                    """)
                .bind("ticket", ticketId)
                .bind("account", callers.current().accountId())
                .mapTo(DraftFile.class)
                .list());
  }

  /** A draft without its files. */
  private record Kept(
      long ticketId,
      MessageKind kind,
      String html,
      Long nextStatusId,
      Instant updatedAt,
      String refused,
      String refusedDetails,
      Long lastReturned,
      Long seenVersion) {
    Draft with(List<DraftFile> files) {
      var why = refused == null ? null : new Refusal(refused, RefusalDetails.read(refusedDetails));
      return new Draft(
          ticketId, kind, html, nextStatusId, updatedAt, why, lastReturned, seenVersion, files);
    }
  }
}
