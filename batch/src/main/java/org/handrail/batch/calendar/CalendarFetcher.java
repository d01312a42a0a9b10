package org.handrail.batch.calendar;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.handrail.calendar.refresh.CalendarRefresh;

/** Looks for the new days of a calendar; the chunk's transaction rests meanwhile. */
@Named
@Dependent
public class CalendarFetcher implements ItemProcessor {

  @Inject private CalendarRefresh refresh;

  @Override
  public Object processItem(Object calendar) {
    return refresh.fetch((Long) calendar);
  }
}
