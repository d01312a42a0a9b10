package org.handrail.channel.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.channel.TelexChannelFixture;
import org.handrail.channel.TelexWireFixture;
import org.handrail.channel.delivery.DeliveryResult.Failed;
import org.handrail.channel.delivery.DeliveryResult.Refused;
import org.handrail.channel.delivery.DeliveryResult.Sent;
import org.handrail.ticket.model.Channel;

/** Sends by a channel that only tests know, to numbers that say how they behave. */
@ApplicationScoped
public class TelexSenderFixture implements DeliveryAdapter {

  private static final Map<String, List<String>> SENT = new ConcurrentHashMap<>();
  private static final Map<String, Integer> TRIED = new ConcurrentHashMap<>();
  private static final Set<String> BUSY = ConcurrentHashMap.newKeySet();

  public static List<String> sentTo(String number) {
    return SENT.getOrDefault(number, List.of());
  }

  static int triedTo(String number) {
    return TRIED.getOrDefault(number, 0);
  }

  static void busy(String number, boolean busy) {
    if (busy) {
      BUSY.add(number);
    } else {
      BUSY.remove(number);
    }
  }

  @Override
  public Channel channel() {
    return TelexChannelFixture.TELEX;
  }

  @Override
  public String identityKind() {
    return "telex";
  }

  @Override
  public DeliveryResult send(Delivery delivery) {
    var number = delivery.to().value();
    TRIED.merge(number, 1, Integer::sum);
    if (number.startsWith("broken")) {
      throw new IllegalStateException(number);
    }
    if (number.startsWith("no-such")) {
      return new Refused("no such number");
    }
    if (TelexWireFixture.reaches(number)) {
      return TelexWireFixture.send(number, "telex-" + delivery.id(), delivery.text())
          ? new Sent("telex-" + delivery.id())
          : new Failed("not confirmed");
    }
    if (BUSY.contains(number)) {
      return new Failed("busy");
    }
    SENT.computeIfAbsent(number, key -> new CopyOnWriteArrayList<>()).add(delivery.text());
    return new Sent("telex-" + delivery.id());
  }
}
