package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.handrail.calendar.worktime.WorkingTimes;

/** When somebody may be disturbed by what can wait until they are at work. */
@ApplicationScoped
public class ReceiversHours {

  @Inject private WorkingTimes hours;
  @Inject private Clock clock;

  Instant nextOpening(long accountId) {
    return nextOpening(accountId, clock.instant());
  }

  /**
   * The instant itself while they work; also if their calendar never opens: nothing is swallowed.
   */
  public Instant nextOpening(long accountId, Instant from) {
    return hours.of(accountId).nextOpening(from).orElse(from);
  }
}
