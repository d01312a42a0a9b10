package org.handrail.batch.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.batch.job.KeysetReader;
import org.handrail.kernel.signal.Signals;
import org.handrail.sla.tracking.ClockRecomputation;

/**
 * Reads the open tickets. When it has come to their end, the version that held when it began is
 * done for; one that was applied meanwhile needs another run. Open pages look again then.
 */
@Named
@Dependent
public class OpenTicketReader extends KeysetReader<Long> {

  private static final int PAGE = 500;

  @Inject private ClockRecomputation recompute;
  @Inject private Signals signals;

  private Long version;

  /** Survives a restart. */
  record Place(Long version, long ticketId) implements Serializable {}

  @Override
  public void open(Serializable checkpoint) {
    var place =
        checkpoint instanceof Place reached
            ? reached
            : new Place(recompute.version().orElse(null), 0);
    version = place.version();
    beginBehind(place.ticketId(), recompute.count(place.ticketId()));
  }

  @Override
  public Serializable checkpointInfo() {
    return new Place(version, last());
  }

  @Override
  protected List<Long> behind(Long ticket) {
    return recompute.tickets(ticket, PAGE);
  }

  @Override
  protected void ended() {
    if (version != null) {
      recompute.finish(version);
    }
    // one hint instead of one for each ticket
    signals.send("all", "");
  }
}
