package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.tracking.ClockDue;

/**
 * Writes down whom a step names, each once, however many of their roles are named. Where a ticket
 * has no owner, its team's leads stand in, and the managers where there is no lead. The rest is
 * done later, since thousands of steps may be due at one instant.
 */
@ApplicationScoped
class ClockNotices {

  private static final String WRITE =
      """
      with t as (select * from ticket where id = :ticket),
      leads as (
        select m.account_id as id from membership m join t on t.team_id = m.team_id
        join account a on a.id = m.account_id
        where m.lead and a.active),
      managers as (
        select g.account_id as id from team_manager g join t on t.team_id = g.team_id
        join account_role r on r.account_id = g.account_id and r.role = 'MANAGER'),
      named as (
        select assignee_id as id from t where :assignee
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
        select a.id from ticket_follower w join account a on a.person_id = w.person_id
        where :followers and w.ticket_id = :ticket
        union
        select p.id from unnest(:people) as p(id))
      insert into clock_notice (account_id, ticket_id, kind, cycle, at_any_time, ready_at)
      select a.id, :ticket, :kind, :cycle, :atAnyTime, :at
      from named join account a on a.id = named.id and a.active
      order by a.id
      """;

  @Inject private Sql sql;

  void onRunningOut(@Observes ClockDue clock) {
    var audiences = clock.whom().audiences();
    sql.run(
        handle ->
            handle
                .createUpdate(WRITE)
                .bind("ticket", clock.ticketId())
                .bind("kind", clock.kind().name())
                .bind("cycle", clock.cycle())
                .bind("at", clock.at())
                .bind("atAnyTime", clock.whom().atAnyTime())
                .bind("assignee", audiences.contains(Audience.ASSIGNEE))
                .bind("leads", audiences.contains(Audience.LEADS))
                .bind("managers", audiences.contains(Audience.MANAGERS))
                .bind("team", audiences.contains(Audience.TEAM))
                .bind("followers", audiences.contains(Audience.FOLLOWERS))
                .bindArray("people", Long.class, clock.whom().people())
                .execute());
  }
}
