package org.handrail.sla.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.kernel.Sql;
import org.handrail.sla.book.Revisions;

/** When teams work, by the book that holds now. */
@ApplicationScoped
public class Calendars {

  @Inject private Revisions revisions;
  @Inject private Sql sql;

  /** The team's own calendar, else the standard one. */
  public BusinessCalendar of(long teamId) {
    var own =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        select calendar_id from team where id = :team and calendar_id is not null
                        """)
                    .bind("team", teamId)
                    .mapTo(Long.class)
                    .findOne());
    return revisions.calendar(own.stream().toList());
  }
}
