package org.handrail.sla.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.query.DueIn;

/**
 * What has been breached and what will be before a day has passed, of what was promised to
 * requesters: a ticket counts once, by its earliest due. Leads and managers see all teams that the
 * rules let them see, agents the teams they belong to.
 */
@Stateless
@Requires({Role.AGENT, Role.MANAGER})
public class ClockBoard {

  private static final String OF_THEIR_TEAMS =
      "t.team_id in (select m.team_id from membership m where m.account_id = :viewer)";

  @Inject private Sql sql;
  @Inject private Authorisation authorisation;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** Whether the caller sees other teams than their own. */
  public boolean isOfAllTeams() {
    return callers.current().is(Role.LEAD) || callers.current().is(Role.MANAGER);
  }

  /** By team and person, those with nothing due left out; by the names of both. */
  public List<BoardRow> rows() {
    var visible = authorisation.internallyVisible();
    var query =
        """
        select t.team_id, g.name as team_name, t.assignee_id, p.name as assignee_name,
          count(*) filter (where k.due_at <= :now) as late,
          count(*) filter (where k.due_at > :now and k.due_at <= :twoHours) as two_hours,
          count(*) filter (where k.due_at > :now and k.due_at <= :eightHours) as eight_hours,
          count(*) filter (where k.due_at > :now) as day
        from sla_ticket k
          join ticket t on t.id = k.ticket_id
          left join team g on g.id = t.team_id
          left join account a on a.id = t.assignee_id
          left join person p on p.id = a.person_id
        where k.due_at <= :day and %s and %s
        group by t.team_id, g.name, t.assignee_id, p.name
        order by g.name, p.name, t.team_id, t.assignee_id
        """
            .formatted(visible.condition(), isOfAllTeams() ? "true" : OF_THEIR_TEAMS);
    var now = clock.instant();
    return sql.query(
        handle ->
            handle
                .createQuery(query)
                .bind("now", now)
                .bind("twoHours", now.plus(DueIn.TWO_HOURS.ahead()))
                .bind("eightHours", now.plus(DueIn.EIGHT_HOURS.ahead()))
                .bind("day", now.plus(DueIn.DAY.ahead()))
                .bind("viewer", callers.current().accountId())
                .bindMap(visible.parameters())
                .mapTo(BoardRow.class)
                .list());
  }
}
