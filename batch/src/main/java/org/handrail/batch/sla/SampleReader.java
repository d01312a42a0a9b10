package org.handrail.batch.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.handrail.batch.job.KeysetReader;
import org.handrail.sla.verification.ClockVerification;
import org.handrail.sla.verification.Sample;

/** Reads the tickets that are to be verified: others in every run, the same after a restart. */
@Named
@Dependent
public class SampleReader extends KeysetReader<Long> {

  private static final Logger LOG = System.getLogger(SampleReader.class.getName());
  private static final int PAGE = 500;

  @Inject private ClockVerification verification;
  @Inject private Clock clock;

  private Place place;

  /**
   * Survives a restart.
   *
   * @param begun when the first try did
   */
  record Place(Instant begun, long seed, long every, long ticketId) implements Serializable {

    Sample sample() {
      return new Sample(seed, every);
    }

    Place at(long ticket) {
      return new Place(begun, seed, every, ticket);
    }
  }

  @Override
  public void open(Serializable checkpoint) {
    place = checkpoint instanceof Place reached ? reached : beginning();
    beginBehind(place.ticketId(), verification.count(place.sample(), place.ticketId()));
  }

  private Place beginning() {
    var now = clock.instant();
    var sample = verification.sample(now.toEpochMilli(), run.number("sample"));
    return new Place(now, sample.seed(), sample.every(), 0);
  }

  @Override
  public Serializable checkpointInfo() {
    return place.at(last());
  }

  @Override
  protected List<Long> behind(Long ticket) {
    return verification.tickets(place.sample(), ticket, PAGE);
  }

  @Override
  protected void ended() {
    long differing = verification.countDiffering(place.begun());
    if (differing > 0) {
      LOG.log(
          Level.WARNING,
          "the clocks of {0} tickets are not what their history says; /admin/sla-check.xhtml lists them",
          differing);
    }
  }
}
