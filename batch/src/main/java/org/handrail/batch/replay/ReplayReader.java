package org.handrail.batch.replay;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.sla.replay.OpenedTicket;
import org.handrail.sla.replay.ReplayService;

/** The tickets of a period that have not been replayed yet. */
@Named
@Dependent
public class ReplayReader extends TicketReader<OpenedTicket> {

  @Inject private ReplayService replays;

  @Override
  OpenedTicket begin() {
    return replays.position(replay());
  }

  @Override
  long countBehind(OpenedTicket last) {
    return replays.countBehind(replay(), last);
  }

  @Override
  List<OpenedTicket> behind(OpenedTicket last, int limit) {
    return replays.tickets(replay(), last, limit);
  }

  private long replay() {
    return run.number("replay");
  }
}
