package org.handrail.batch.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.handrail.batch.job.KeysetReader;
import org.handrail.ticket.verification.TicketVerification;

/** Reads the ids of all tickets. */
@Named
@Dependent
public class EveryTicketReader extends KeysetReader<Long> {

  private static final Logger LOG = System.getLogger(EveryTicketReader.class.getName());
  private static final int PAGE = 500;

  @Inject private TicketVerification verification;

  @Override
  public void open(Serializable checkpoint) {
    long after = checkpoint instanceof Long reached ? reached : 0;
    beginBehind(after, verification.count(after));
  }

  @Override
  public Serializable checkpointInfo() {
    return last();
  }

  @Override
  protected List<Long> behind(Long ticket) {
    return verification.tickets(ticket, PAGE);
  }

  @Override
  protected void ended() {
    long differing = verification.countDiffering();
    LOG.log(
        differing > 0 ? Level.WARNING : Level.INFO,
        "tickets verified, {0} are not what their history says",
        differing);
  }
}
