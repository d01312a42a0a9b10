package org.handrail.ticket.draft;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.kernel.Sql;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.ActiveAccounts;
import org.handrail.security.Callers;
import org.handrail.security.Internal;
import org.handrail.security.SecurityError;
import org.handrail.ticket.TicketService;
import org.handrail.ticket.command.AddNote;
import org.handrail.ticket.command.ChangeStatus;
import org.handrail.ticket.command.NewMessage;
import org.handrail.ticket.command.ReplyToTicket;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.MessageKind;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/** Says what was sent when its time has come, as its author; or brings it back as a draft. */
@Stateless
@Internal("the door of drafts and the sweep call it; what is said goes through the ticket's door")
public class PendingMessages {

  @Inject private Sql sql;
  @Inject private TicketService tickets;
  @Inject private ActiveAccounts accounts;
  @Inject private Callers callers;
  @Inject private Signals signals;
  @Inject private Clock clock;

  /**
   * Says the message, unless somebody else is just doing so or it is gone.
   *
   * @throws DomainException whatever the ticket refuses it with; then it is still there
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void depart(long pendingId) {
    claim(pendingId).ifPresent(this::say);
  }

  /** Brings the message back to its author as a draft with the reason. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void refuse(long pendingId, ErrorCode code, Map<String, Object> details) {
    claim(pendingId).ifPresent(waiting -> becomeDraft(waiting, code.code(), details));
  }

  /** Brings it back because its author wants it; false if it was said already. */
  public boolean takeBack(long pendingId, long accountId) {
    var waiting = claim(pendingId).filter(one -> one.accountId() == accountId);
    waiting.ifPresent(one -> becomeDraft(one, null, Map.of()));
    return waiting.isPresent();
  }

  /**
   * Refuses who has not seen what other people did. What rules and timers do, such as an
   * assignment, changes nothing about an answer.
   *
   * @throws TicketRejected {@code ticket.changed-meanwhile}
   */
  public void requireSeen(long ticketId, long seenVersion) {
    var changes = changesOfOthers(ticketId, seenVersion);
    if (!changes.isEmpty()) {
      throw new TicketRejected(TicketError.CHANGED, Map.of("changes", String.join(", ", changes)));
    }
  }

  private void say(Waiting waiting) {
    var author =
        accounts
            .find(waiting.accountId())
            .orElseThrow(() -> new DomainException(SecurityError.FORBIDDEN))
            .caller();
    callers.runAs(
        author,
        () -> {
          requireSeen(waiting.ticketId(), waiting.seenVersion());
          tell(waiting);
        });
    delete(waiting.id());
  }

  private void tell(Waiting waiting) {
    var message = NewMessage.written(new SafeHtml(waiting.html()), waiting.files(), Channel.AGENT);
    if (waiting.kind() == MessageKind.PUBLIC_REPLY) {
      tickets.reply(new ReplyToTicket(waiting.ticketId(), null, message, waiting.nextStatusId()));
      return;
    }
    tickets.note(new AddNote(waiting.ticketId(), null, message));
    if (waiting.nextStatusId() != null) {
      tickets.changeStatus(new ChangeStatus(waiting.ticketId(), null, waiting.nextStatusId()));
    }
  }

  /** The row, locked; empty if it is gone or another node is at it. */
  private Optional<Waiting> claim(long pendingId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select id, ticket_id, account_id, kind, html,
                      array_to_string(attachments, ',') as attachments, next_status_id, seen_version
                    from pending_message where id = :id for update skip locked
                    """)
                .bind("id", pendingId)
                .mapTo(Waiting.class)
                .findOne());
  }

  /**
   * What was begun in the same ticket meanwhile stays, below what came back. Of a reply and a note
   * together becomes a note: what was not meant for the requester never gets into a reply.
   */
  private void becomeDraft(Waiting waiting, String refused, Map<String, Object> details) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into draft
                      (ticket_id, account_id, kind, html, attachments, next_status_id,
                       seen_version, last_returned, updated_at, refused, refused_details)
                    select ticket_id, account_id, kind, html, attachments, next_status_id,
                      seen_version, id, :now, :refused, :details
                    from pending_message where id = :id
                    on conflict (ticket_id, account_id) do update
                      set html = excluded.html || draft.html,
                          attachments = excluded.attachments || draft.attachments,
                          kind = case draft.kind when excluded.kind then draft.kind
                            else 'INTERNAL_NOTE' end,
                          next_status_id = coalesce(excluded.next_status_id, draft.next_status_id),
                          seen_version = excluded.seen_version,
                          last_returned = excluded.last_returned,
                          updated_at = excluded.updated_at,
                          refused = excluded.refused, refused_details = excluded.refused_details
                    """)
                .bind("id", waiting.id())
                .bind("now", clock.instant())
                .bind("refused", refused)
                .bind("details", RefusalDetails.written(details))
                .execute());
    delete(waiting.id());
    signals.send("ticket", String.valueOf(waiting.ticketId()));
  }

  private void delete(long pendingId) {
    sql.run(
        handle ->
            handle
                .createUpdate("delete from pending_message where id = :id")
                .bind("id", pendingId)
                .execute());
  }

  private List<String> changesOfOthers(long ticketId, long seenVersion) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select actor || ': ' || kind from ticket_history
                    where ticket_id = :ticket and ticket_version > :seen
                      and actor_id <> :me
                    order by id desc limit 5
                    """)
                .bind("ticket", ticketId)
                .bind("seen", seenVersion)
                .bind("me", callers.current().personId())
                .mapTo(String.class)
                .list());
  }

  /** A row of {@code pending_message}. */
  private record Waiting(
      long id,
      long ticketId,
      long accountId,
      MessageKind kind,
      String html,
      String attachments,
      Long nextStatusId,
      long seenVersion) {

    List<UUID> files() {
      return Arrays.stream(attachments.split(","))
          .filter(id -> !id.isEmpty())
          .map(UUID::fromString)
          .toList();
    }
  }
}
