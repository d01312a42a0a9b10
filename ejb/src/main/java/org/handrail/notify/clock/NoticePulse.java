package org.handrail.notify.clock;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells people of clocks every two seconds, on every node. */
@Singleton
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoticePulse {

  @Inject private NoticeGathering gathering;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
  void pulse() {
    gathering.tell(clock.instant());
  }
}
