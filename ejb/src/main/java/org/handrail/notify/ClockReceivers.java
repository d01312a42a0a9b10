package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.security.ActiveAccount;
import org.handrail.security.ActiveAccounts;
import org.handrail.security.Authorisation;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Permission;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.Action.Notify;

/**
 * Finds those whom a step names. Where a ticket has no owner, its team's leads stand in, and the
 * managers where there is no lead; nobody hears of a ticket whose internal side they may not see.
 */
@ApplicationScoped
public class ClockReceivers {

  @Inject private Sql sql;
  @Inject private ActiveAccounts accounts;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;

  /** Each once, however many of their roles are named. */
  List<Caller> of(long ticketId, Notify whom) {
    return named(ticketId, whom).stream()
        .map(accounts::find)
        .flatMap(Optional::stream)
        .map(ActiveAccount::caller)
        .filter(caller -> maySee(caller, ticketId))
        .toList();
  }

  private List<Long> named(long ticketId, Notify whom) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with t as (select * from ticket where id = :ticket),
                    leads as (
                      select m.account_id as id from membership m join t on t.team_id = m.team_id
                      join account a on a.id = m.account_id
                      where m.lead and a.active),
                    managers as (
                      select r.account_id as id from account_role r where r.role = 'MANAGER')
                    select assignee_id from t where :assignee and assignee_id is not null
                    union
                    select id from leads
                    where :leads or (:assignee and (select assignee_id from t) is null)
                    union
                    select id from managers
                    where :managers or (not exists (select 1 from leads)
                      and (:leads or (:assignee and (select assignee_id from t) is null)))
                    union
                    select m.account_id from membership m join t on t.team_id = m.team_id
                    where :team
                    union
                    select a.id from ticket_watcher w join account a on a.person_id = w.person_id
                    where :watchers and w.ticket_id = :ticket
                    union
                    select a.id from account a where a.id = any(:people)
                    order by 1
                    """)
                .bind("ticket", ticketId)
                .bind("assignee", whom.audiences().contains(Audience.ASSIGNEE))
                .bind("leads", whom.audiences().contains(Audience.LEADS))
                .bind("managers", whom.audiences().contains(Audience.MANAGERS))
                .bind("team", whom.audiences().contains(Audience.TEAM))
                .bind("watchers", whom.audiences().contains(Audience.WATCHERS))
                .bindArray("people", Long.class, whom.people())
                .mapTo(Long.class)
                .list());
  }

  private boolean maySee(Caller receiver, long ticketId) {
    try {
      return callers.callAs(receiver, () -> authorisation.may(Permission.READ_INTERNAL, ticketId));
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
