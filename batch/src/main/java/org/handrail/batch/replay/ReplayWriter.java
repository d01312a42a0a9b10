package org.handrail.batch.replay;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.batch.desk.CurrentRun;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.sla.replay.OpenedTicket;
import org.handrail.sla.replay.ReplayService;

/** Lets a chunk of tickets be replayed. */
@Named
@Dependent
public class ReplayWriter extends AbstractItemWriter {

  @Inject private CurrentRun run;
  @Inject private ReplayService replays;
  @Inject private Callers callers;

  @Override
  public void writeItems(List<Object> tickets) {
    long replay = run.number("replay");
    callers.runAs(
        Caller.system(run.job()),
        () -> replays.replay(replay, tickets.stream().map(OpenedTicket.class::cast).toList()));
  }
}
