package org.handrail.channel.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds deliveries in a transaction of its own. */
@ApplicationScoped
public class DeliveriesFixture {

  @Inject private Deliveries deliveries;

  @Transactional
  public void add(NewDelivery delivery) {
    deliveries.add(delivery);
  }
}
