package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.kernel.Sql;
import org.handrail.notify.Template.Value;
import org.handrail.ticket.change.ChangeParticipant;
import org.handrail.ticket.change.ChangePhase;
import org.handrail.ticket.change.TicketChanged;
import org.handrail.ticket.event.TicketEvent.ReplyUndelivered;

/**
 * Anyone who has to do something about an answer that did not arrive hears of it: the ticket's
 * owner; of a ticket without one those who lead its team; of a team without a lead the managers.
 */
@ApplicationScoped
public class UndeliveredNotices implements ChangeParticipant {

  @Inject private TicketCards cards;
  @Inject private TicketMailing mailing;
  @Inject private Sql sql;

  @Override
  public ChangePhase phase() {
    return ChangePhase.NOTIFICATION;
  }

  @Override
  public void changed(TicketChanged changed) {
    changed.each(ReplyUndelivered.class).forEach(this::tell);
  }

  private void tell(ReplyUndelivered undelivered) {
    var ticket = cards.get(undelivered.ticketId());
    for (long account : inCharge(undelivered.ticketId())) {
      cards
          .owner(account)
          .ifPresent(
              agent ->
                  mailing.send(
                      TemplateKind.REPLY_UNDELIVERED,
                      ticket,
                      agent,
                      Map.of(Placeholder.MESSAGE, Value.of(words(undelivered, agent.language()))),
                      null));
    }
  }

  private static String words(ReplyUndelivered undelivered, String language) {
    var because = undelivered.because().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return undelivered.address()
        + ": "
        + Templates.words(language).getString("undelivered." + because);
  }

  private List<Long> inCharge(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with owner as (
                      select a.id from ticket t join account a on a.id = t.assignee_id and a.active
                      where t.id = :ticket),
                    leads as (
                      select a.id from ticket t
                        join membership m on m.team_id = t.team_id and m.lead
                        join account a on a.id = m.account_id and a.active
                      where t.id = :ticket and not exists (select 1 from owner))
                    select id from owner
                    union
                    select id from leads
                    union
                    select a.id from account_role r join account a on a.id = r.account_id and a.active
                    where r.role = 'MANAGER' and not exists (select 1 from owner)
                      and not exists (select 1 from leads)
                    order by id
                    """)
                .bind("ticket", ticketId)
                .mapTo(Long.class)
                .list());
  }
}
