package org.handrail.batch.calendar;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.calendar.refresh.CalendarRefresh;
import org.handrail.calendar.refresh.FreshCalendar;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/** Makes the new days of a calendar a version of the SLA definition, if there are any. */
@Named
@Dependent
public class CalendarPublisher extends AbstractItemWriter {

  @Inject private CalendarRefresh refresh;
  @Inject private Callers callers;

  @Override
  public void writeItems(List<Object> fresh) {
    callers.runAs(
        Caller.system(RefreshCalendars.NAME),
        () -> fresh.stream().map(FreshCalendar.class::cast).forEach(refresh::publish));
  }
}
