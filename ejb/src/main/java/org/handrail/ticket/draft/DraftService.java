package org.handrail.ticket.draft;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/**
 * The door for what is being written. One draft per agent and ticket, the same in every browser;
 * sending lets it wait for {@link Setting#UNDO_SENDING} before it is said.
 */
@Stateless
@Requires(Role.AGENT)
public class DraftService {

  /** Characters that one message can have; what is more is read more easily in a file. */
  public static final int LONGEST = 20_000;

  /** Half-written answers that nobody came back to; those of one ticket go together. */
  @Produces
  static final ExpiringData FORGOTTEN =
      ExpiringData.of(
          "drafts", "draft-days", "draft", "ticket_id", "bigint", "updated_at < :before");

  @Inject private Sql sql;
  @Inject private PendingMessages pendingMessages;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Settings settings;
  @Inject private Signals signals;
  @Inject private Clock clock;

  /** Keeps the draft; an empty one is forgotten. */
  public void save(SaveDraft draft) {
    authorisation.require(Permission.WORK, draft.ticketId());
    if (draft.isEmpty()) {
      discard(draft.ticketId());
    } else {
      write(draft);
    }
  }

  /** Forgets the caller's draft in this ticket. */
  public void discard(long ticketId) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    "delete from draft where ticket_id = :ticket and account_id = :account")
                .bind("ticket", ticketId)
                .bind("account", callers.current().accountId())
                .execute());
  }

  /**
   * Sends the draft on its way: it is said by itself when its author has not taken it back in time,
   * even if this node dies meanwhile.
   *
   * @throws TicketRejected {@code ticket.message.empty}, {@code ticket.message.too-long}; {@code
   *     ticket.changed-meanwhile} if somebody else did something since {@code seenVersion}: the
   *     draft is kept
   */
  public void send(SendDraft command) {
    var draft = command.draft();
    authorisation.require(Permission.WORK, draft.ticketId());
    if (draft.isEmpty()) {
      throw new TicketRejected(TicketError.EMPTY_MESSAGE);
    }
    requireLength(draft.body().text().length());
    pendingMessages.requireSeen(draft.ticketId(), command.seenVersion());
    depart(command, clock.instant().plus(settings.duration(Setting.UNDO_SENDING)));
    discard(draft.ticketId());
    // the others at the ticket see that an answer is on its way
    signals.send("attention", String.valueOf(draft.ticketId()));
  }

  /**
   * Makes it a draft again.
   *
   * @return false if it was said already
   */
  public boolean takeBack(long pendingId) {
    return pendingMessages.takeBack(pendingId, callers.current().accountId());
  }

  /** Does not wait any longer; nothing happens if it was said or taken back already. */
  public void hurry(long pendingId) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update pending_message set send_at = :now
                    where id = :id and account_id = :account and send_at > :now
                    """)
                .bind("now", clock.instant())
                .bind("id", pendingId)
                .bind("account", callers.current().accountId())
                .execute());
  }

  private static void requireLength(int length) {
    if (length > LONGEST) {
      throw new TicketRejected(
          TicketError.MESSAGE_TOO_LONG, Map.of("length", length, "limit", LONGEST));
    }
  }

  private void write(SaveDraft draft) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into draft
                      (ticket_id, account_id, kind, html, attachments, next_status_id, updated_at)
                    values (:ticket, :account, :kind, :html,
                            string_to_array(:files, ',')::uuid[], :nextStatus, :now)
                    on conflict (ticket_id, account_id) do update
                      set kind = excluded.kind, html = excluded.html,
                          attachments = excluded.attachments,
                          next_status_id = excluded.next_status_id,
                          updated_at = excluded.updated_at
                    """)
                .bind("ticket", draft.ticketId())
                .bind("account", callers.current().accountId())
                .bind("kind", draft.kind())
                .bind("html", draft.body().html())
                .bind("files", files(draft))
                .bind("nextStatus", draft.nextStatusId())
                .bind("now", clock.instant())
                .execute());
  }

  private void depart(SendDraft command, Instant sendAt) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into pending_message
                      (ticket_id, account_id, kind, html, attachments, next_status_id,
                       seen_version, send_at)
                    values (:ticket, :account, :kind, :html,
                            string_to_array(:files, ',')::uuid[], :nextStatus, :seen, :sendAt)
                    """)
                .bind("ticket", command.draft().ticketId())
                .bind("account", callers.current().accountId())
                .bind("kind", command.draft().kind())
                .bind("html", command.draft().body().html())
                .bind("files", files(command.draft()))
                .bind("nextStatus", command.draft().nextStatusId())
                .bind("seen", command.seenVersion())
                .bind("sendAt", sendAt)
                .execute());
  }

  private static String files(SaveDraft draft) {
    return draft.files().stream().map(UUID::toString).collect(Collectors.joining(","));
  }
}
