package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.ticket.access.Authorisation;
import org.handrail.ticket.access.Visibility;

/**
 * Tells how the clocks of notices stand. One that is not open any more is left out, also if it was
 * breached: the mail asks for something to be done, and nothing is left to do. So is the clock of a
 * ticket whose internal side the receiver may not see, or not any more. A clock of several notices
 * is there once; a warning that was overtaken by its breach is told as the breach.
 */
@ApplicationScoped
class OpenClocks {

  private static final String QUERY =
      """
      select t.id as ticket_id, t.number, t.subject, c.kind, c.policy,
        coalesce(c.breached_at, c.due_at) as due_at, c.breached_at is not null as breached
      from sla_clock c join ticket t on t.id = c.ticket_id
      where c.state in ('RUNNING', 'PAUSED') and %s
        and (c.ticket_id, c.kind, c.cycle) in (
          select n.ticket_id, n.kind, n.cycle from clock_notice n where n.id = any(:notices))
      order by breached desc, due_at nulls last, t.number, c.kind
      """;

  @Inject private Sql sql;
  @Inject private Callers callers;
  @Inject private Authorisation authorisation;

  /** The breached ones first, then by due. */
  List<OpenClock> of(List<ClockNotice> notices, Caller receiver) {
    var visible = visibleTo(receiver);
    return sql.query(
        handle ->
            handle
                .createQuery(QUERY.formatted(visible.condition()))
                .bindMap(visible.parameters())
                .bindArray("notices", Long.class, NoticeRows.ids(notices))
                .mapTo(OpenClock.class)
                .list());
  }

  private Visibility visibleTo(Caller receiver) {
    var visible = new AtomicReference<Visibility>();
    callers.runAs(receiver, () -> visible.set(authorisation.internallyVisible()));
    return visible.get();
  }
}
