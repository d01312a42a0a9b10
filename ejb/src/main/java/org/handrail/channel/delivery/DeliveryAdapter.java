package org.handrail.channel.delivery;

import org.handrail.ticket.model.Channel;

/**
 * Sends what leaves by one channel. A CDI bean of this type is all that a new channel needs: it is
 * found, its deliveries are given to it one after the other, and what it throws is a mistake of its
 * own.
 */
interface DeliveryAdapter {

  Channel channel();

  /** Of which kind the identities are that it writes to. */
  String identityKind();

  /** Returns when the provider has taken the delivery, or says why it has not. */
  DeliveryResult send(Delivery delivery);
}
