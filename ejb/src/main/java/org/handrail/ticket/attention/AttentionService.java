package org.handrail.ticket.attention;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.handrail.kernel.Sql;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Permission;

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
   * The caller has this page of the ticket open; the other pages hear of it when that is news.
   *
   * @param page any id that no other page has: somebody may be at a ticket in two windows
   * @return who else is
   */
  public List<Onlooker> pay(long ticketId, UUID page, boolean writing) {
    authorisation.require(Permission.READ_INTERNAL, ticketId);
    boolean known = isKnown(page, writing);
    note(ticketId, page, writing);
    if (!known) {
      signals.send("attention", String.valueOf(ticketId));
    }
    return others(ticketId);
  }

  /** The caller has left this page; of a page that is not the caller's nothing is said. */
  public void leave(UUID page) {
    sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        delete from ticket_attention where page = :page and account_id = :account
                        returning ticket_id
                        """)
                    .bind("page", page)
                    .bind("account", callers.current().accountId())
                    .mapTo(String.class)
                    .findOne())
        .ifPresent(ticketId -> signals.send("attention", ticketId));
    forgetLost();
  }

  /**
   * Who else is at the ticket: first those whose answer is on its way, then writers. An answer is
   * on its way also when its author has gone on to another ticket.
   */
  public List<Onlooker> others(long ticketId) {
    authorisation.require(Permission.READ_INTERNAL, ticketId);
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.name,
                      (array['LOOKING', 'WRITING', 'SENDING'])[max(n.stage)] as doing
                    from (
                      select account_id, case when writing then 2 else 1 end as stage
                      from ticket_attention
                      where ticket_id = :ticket and until > clock_timestamp()
                      union all
                      select account_id, 3 from pending_message where ticket_id = :ticket) n
                      join account a on a.id = n.account_id
                      join person p on p.id = a.person_id
                    where n.account_id <> :account
                    group by a.id, p.name
                    order by max(n.stage) desc, p.name, a.id
                    """)
                .bind("ticket", ticketId)
                .bind("account", callers.current().accountId())
                .mapTo(Onlooker.class)
                .list());
  }

  private boolean isKnown(UUID page, boolean writing) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from ticket_attention
                      where page = :page and writing = :writing and until > clock_timestamp())
                    """)
                .bind("page", page)
                .bind("writing", writing)
                .mapTo(Boolean.class)
                .one());
  }

  private void note(long ticketId, UUID page, boolean writing) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into ticket_attention (page, ticket_id, account_id, writing, until)
                    values (:page, :ticket, :account, :writing,
                            clock_timestamp() + :seconds * interval '1 second')
                    on conflict (page) do update
                      set writing = excluded.writing, until = excluded.until
                    """)
                .bind("page", page)
                .bind("ticket", ticketId)
                .bind("account", callers.current().accountId())
                .bind("writing", writing)
                .bind("seconds", LASTS.toSeconds())
                .execute());
  }

  /** Pages that went without a word, as when a laptop is closed; nobody waits for another here. */
  private void forgetLost() {
    sql.run(
        handle ->
            handle.execute(
                """
                delete from ticket_attention where page in (
                  select page from ticket_attention
                  where until < clock_timestamp() - interval '1 hour'
                  limit 100 for update skip locked)
                """));
  }
}
