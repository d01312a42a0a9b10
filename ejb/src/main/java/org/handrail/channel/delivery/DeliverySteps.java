package org.handrail.channel.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.handrail.channel.delivery.DeliveryResult.Failed;
import org.handrail.channel.delivery.DeliveryResult.Refused;
import org.handrail.channel.delivery.DeliveryResult.Sent;
import org.handrail.channel.delivery.DeliveryRows.Claimed;
import org.handrail.kernel.DatabaseFault;
import org.handrail.kernel.Reason;
import org.handrail.security.Internal;

/** The steps of {@link DeliverySending}, each a transaction of its own. */
@Stateless
@Internal("called by the sending, which acts for nobody")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliverySteps {

  private static final Logger LOG = System.getLogger(DeliverySteps.class.getName());

  @Inject private DeliveryRows rows;
  @Inject private DeliveryAdapters adapters;
  @Inject private Event<DeliveryGivenUp> givenUp;
  @Inject private Event<AdapterFailed> adapterFailed;
  @Inject private Clock clock;

  /** Finds the next one that is due and records that it is tried, and when it is tried again. */
  public Optional<Claimed> take(String channel, Instant now) {
    var next = rows.next(channel, now);
    next.ifPresent(
        claimed ->
            rows.tried(claimed.delivery().id(), BackOff.next(claimed.attempts() + 1, now), now));
    return next;
  }

  /** Does nothing if somebody has cancelled it meanwhile; holds its row while it is sent. */
  public void send(long id) {
    rows.hold(id).ifPresent(this::send);
  }

  private void send(Claimed claimed) {
    var result = result(claimed);
    if (result instanceof Sent sent) {
      rows.sent(claimed.delivery().id(), sent.externalId(), clock.instant());
      LOG.log(Level.INFO, "delivery {0} sent", claimed.delivery().id());
    } else if (result instanceof Refused refused) {
      notSent(claimed, true, refused.words());
    } else if (result instanceof Failed failed) {
      boolean last = BackOff.next(claimed.attempts(), clock.instant()).isEmpty();
      notSent(claimed, last, failed.words());
    }
  }

  private DeliveryResult result(Claimed claimed) {
    try {
      return adapters.get(claimed.channel()).send(claimed.delivery());
    } catch (RuntimeException bug) {
      DatabaseFault.rethrow(bug);
      LOG.log(
          Level.ERROR,
          "delivery " + claimed.delivery().id() + " not sent because of an error",
          bug);
      adapterFailed.fire(new AdapterFailed(claimed.channel(), Reason.of(bug)));
      return new Failed(Reason.of(bug));
    }
  }

  private void notSent(Claimed claimed, boolean last, String words) {
    LOG.log(Level.WARNING, "delivery " + claimed.delivery().id() + " not sent: " + words);
    rows.notSent(claimed.delivery().id(), last, words);
    if (last) {
      givenUp.fire(new DeliveryGivenUp(claimed.channel(), claimed.delivery().to().value()));
    }
  }
}
