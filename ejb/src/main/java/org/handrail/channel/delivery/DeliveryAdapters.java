package org.handrail.channel.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handrail.ticket.model.Channel;

/** The channels, besides mail, by which something can leave. */
@ApplicationScoped
public class DeliveryAdapters {

  @Inject @Any private Instance<DeliveryAdapter> adapters;

  /** The kinds of identities that can be written to. */
  public List<String> identityKinds() {
    return adapters.stream().map(DeliveryAdapter::identityKind).sorted().toList();
  }

  /** The channel by which identities of a kind are written to. */
  public Optional<Channel> channelFor(String identityKind) {
    return adapters.stream()
        .filter(adapter -> adapter.identityKind().equals(identityKind))
        .map(DeliveryAdapter::channel)
        .findFirst();
  }

  List<String> channels() {
    return adapters.stream().map(adapter -> adapter.channel().key()).toList();
  }

  DeliveryAdapter get(String channel) {
    return adapters.stream()
        .filter(adapter -> adapter.channel().key().equals(channel))
        .findFirst()
        .orElseThrow();
  }
}
