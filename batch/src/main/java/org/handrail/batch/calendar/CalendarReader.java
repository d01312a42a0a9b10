package org.handrail.batch.calendar;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.handrail.batch.job.CurrentRun;
import org.handrail.calendar.refresh.CalendarRefresh;

/** Reads the ids of the calendars that have something to be fetched; the checkpoint is the last. */
@Named
@Dependent
public class CalendarReader extends AbstractItemReader {

  @Inject private CurrentRun run;
  @Inject private CalendarRefresh refresh;

  private final Deque<Long> calendars = new ArrayDeque<>();
  private long last;

  @Override
  public void open(Serializable checkpoint) {
    last = checkpoint == null ? 0 : (Long) checkpoint;
    calendars.addAll(refresh.calendarsAfter(last));
    run.expect(calendars.size());
  }

  @Override
  public Object readItem() {
    if (calendars.isEmpty()) {
      return null;
    }
    last = calendars.remove();
    return last;
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
