package org.handrail.sla.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.sla.book.Revisions;
import org.handrail.team.TeamQueries;

/** When teams work, by the book that holds now. */
@ApplicationScoped
public class Calendars {

  @Inject private Revisions revisions;
  @Inject private TeamQueries teams;

  /** The team's own calendar, else the standard one. */
  public BusinessCalendar of(long teamId) {
    return revisions.calendar(teams.calendar(teamId).stream().toList());
  }
}
