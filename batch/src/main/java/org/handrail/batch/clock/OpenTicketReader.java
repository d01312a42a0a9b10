package org.handrail.batch.clock;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.batch.desk.KeysetReader;
import org.handrail.kernel.Signals;
import org.handrail.sla.keep.ClockRecount;

/**
 * Reads the open tickets. When it has come to their end, the revision that held when it began is
 * done for; one that was applied meanwhile needs another run. Open pages look afresh then.
 */
@Named
@Dependent
public class OpenTicketReader extends KeysetReader<Long> {

  private static final int PAGE = 500;

  @Inject private ClockRecount recount;
  @Inject private Signals signals;

  private Long revision;

  /** Survives a restart. */
  record Place(Long revision, long ticketId) implements Serializable {}

  @Override
  public void open(Serializable checkpoint) {
    var place =
        checkpoint instanceof Place reached
            ? reached
            : new Place(recount.revision().orElse(null), 0);
    revision = place.revision();
    beginBehind(place.ticketId(), recount.count(place.ticketId()));
  }

  @Override
  public Serializable checkpointInfo() {
    return new Place(revision, last());
  }

  @Override
  protected List<Long> behind(Long ticket) {
    return recount.tickets(ticket, PAGE);
  }

  @Override
  protected void ended() {
    if (revision != null) {
      recount.finish(revision);
    }
    // one hint instead of one for each ticket
    signals.send("all", "");
  }
}
