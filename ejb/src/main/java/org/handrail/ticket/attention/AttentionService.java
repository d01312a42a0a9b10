package org.handrail.ticket.attention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.handrail.kernel.Signals;
import org.handrail.kernel.Sql;
import org.handrail.security.Authorisation;
import org.handrail.security.Callers;
import org.handrail.security.Permission;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Notes who is at a ticket and tells who else is. Times are the database's. */
@Stateless
@Requires({Role.AGENT, Role.MANAGER, Role.ADMIN})
public class AttentionService {

  /** A page renews its attention well within this time. */
  public static final Duration LASTS = Duration.ofSeconds(40);

  @Inject private Sql sql;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Signals signals;

  /**
   * The caller is at the ticket; the other pages hear of it when that is news.
   *
   * @return who else is
   */
  public List<Onlooker> pay(long ticketId, boolean writing) {
    authorisation.require(Permission.READ_INTERNAL, ticketId);
    boolean known = isKnown(ticketId, writing);
    note(ticketId, writing);
    if (!known) {
      signals.send("attention", String.valueOf(ticketId));
    }
    return others(ticketId);
  }

  /** The caller has left the ticket's page. */
  public void leave(long ticketId) {
    int left =
        sql.query(
            handle ->
                handle
                    .createUpdate(
                        """
                        delete from ticket_attention
                        where ticket_id = :ticket and account_id = :account
                           or until < clock_timestamp() - interval '1 hour'
                        """)
                    .bind("ticket", ticketId)
                    .bind("account", callers.current().accountId())
                    .execute());
    if (left > 0) {
      signals.send("attention", String.valueOf(ticketId));
    }
  }

  /** Who else is at the ticket, writers first. */
  public List<Onlooker> others(long ticketId) {
    authorisation.require(Permission.READ_INTERNAL, ticketId);
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.name, n.writing
                    from ticket_attention n
                      join account a on a.id = n.account_id
                      join person p on p.id = a.person_id
                    where n.ticket_id = :ticket and n.account_id <> :account
                      and n.until > clock_timestamp()
                    order by n.writing desc, p.name, a.id
                    """)
                .bind("ticket", ticketId)
                .bind("account", callers.current().accountId())
                .mapTo(Onlooker.class)
                .list());
  }

  private boolean isKnown(long ticketId, boolean writing) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from ticket_attention
                      where ticket_id = :ticket and account_id = :account
                        and writing = :writing and until > clock_timestamp())
                    """)
                .bind("ticket", ticketId)
                .bind("account", callers.current().accountId())
                .bind("writing", writing)
                .mapTo(Boolean.class)
                .one());
  }

  private void note(long ticketId, boolean writing) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into ticket_attention (ticket_id, account_id, writing, until)
                    values (:ticket, :account, :writing,
                            clock_timestamp() + :seconds * interval '1 second')
                    on conflict (ticket_id, account_id) do update
                      set writing = excluded.writing, until = excluded.until
                    """)
                .bind("ticket", ticketId)
                .bind("account", callers.current().accountId())
                .bind("writing", writing)
                .bind("seconds", LASTS.toSeconds())
                .execute());
  }
}
