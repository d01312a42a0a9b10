package org.handrail.channel.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.Internal;

/** Takes what is to be sent. It leaves when the transaction is committed, and only then. */
@Stateless
@Internal("features decide who hears of what; they have the caller's transaction")
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Deliveries {

  static final String TOPIC = "delivery-queued";

  @Inject private DeliveryRows rows;
  @Inject private Signals signals;
  @Inject private Clock clock;

  /** Does nothing if there is one with this key. */
  public void add(NewDelivery delivery) {
    rows.add(delivery, clock.instant());
    signals.send(TOPIC, "");
  }
}
