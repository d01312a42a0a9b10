package org.handrail.channel.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.handrail.channel.delivery.DeliveryRows.Claimed;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Internal;

/**
 * Sends the next delivery of a channel. That it is tried is recorded and committed before the
 * provider hears of it.
 */
@Stateless
@Internal("called by the deliveries' timer, which acts for nobody")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliverySending {

  @Inject private DeliverySteps steps;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** False if nothing is due. */
  public boolean sendNext(String channel) {
    Optional<Claimed> next = steps.take(channel, clock.instant());
    next.ifPresent(claimed -> send(claimed.delivery().id()));
    return next.isPresent();
  }

  private void send(long id) {
    callers.runAs(Caller.system("delivery"), () -> steps.send(id));
  }
}
