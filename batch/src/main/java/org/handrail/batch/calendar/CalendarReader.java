package org.handrail.batch.calendar;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.handrail.batch.desk.JobSteps;
import org.handrail.sla.calendar.CalendarRefresh;

/** Reads the ids of the calendars that have something to be fetched; the checkpoint is the last. */
@Named
@Dependent
public class CalendarReader extends AbstractItemReader {

  @Inject private JobContext job;
  @Inject private StepContext step;
  @Inject private CalendarRefresh refresh;
  @Inject private JobSteps steps;

  private final Deque<Long> calendars = new ArrayDeque<>();
  private long last;

  @Override
  public void open(Serializable checkpoint) {
    last = checkpoint == null ? 0 : (Long) checkpoint;
    calendars.addAll(refresh.calendarsAfter(last));
    steps.expect(
        Long.parseLong(job.getProperties().getProperty("run")),
        step.getStepName(),
        calendars.size());
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
