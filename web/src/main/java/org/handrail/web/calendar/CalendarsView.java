package org.handrail.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.sla.query.CalendarQueries;
import org.handrail.sla.query.CalendarRow;

/** /admin/calendars: which calendars there are, and who uses them. */
@Named
@RequestScoped
public class CalendarsView {

  @Inject private CalendarQueries queries;

  private List<CalendarRow> rows;

  public List<CalendarRow> getRows() {
    if (rows == null) {
      rows = queries.all();
    }
    return rows;
  }
}
