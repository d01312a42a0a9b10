package org.handrail.ticket.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.ticket.model.ChannelDefinition.Ability;

/** The channels there are: those built in, and one for each {@link ChannelProvider}. */
public final class Channels {

  private static final Map<Channel, ChannelDefinition> KNOWN = known();

  private Channels() {}

  /** In the order in which they are offered. */
  public static List<Channel> all() {
    return List.copyOf(KNOWN.keySet());
  }

  /** Those that can do this, in the order in which they are offered. */
  public static List<Channel> able(Ability ability) {
    return KNOWN.values().stream()
        .filter(definition -> definition.can(ability))
        .map(ChannelDefinition::channel)
        .toList();
  }

  /** Whether it can do this; one that is not known can do nothing. */
  public static boolean can(Channel channel, Ability ability) {
    return definition(channel).can(ability);
  }

  /** Empty if there is none with this key. */
  public static Optional<Channel> find(String key) {
    return KNOWN.keySet().stream().filter(channel -> channel.key().equals(key)).findFirst();
  }

  /** Also of a stored channel that is not known any more. */
  public static ChannelDefinition definition(Channel channel) {
    return Optional.ofNullable(KNOWN.get(channel))
        .orElseGet(() -> ChannelDefinition.ofUnknown(channel));
  }

  private static Map<Channel, ChannelDefinition> known() {
    var known = new LinkedHashMap<Channel, ChannelDefinition>();
    Stream.concat(builtIn(), brought())
        .forEach(
            definition -> {
              if (known.put(definition.channel(), definition) != null) {
                throw new IllegalStateException("two adapters for " + definition.channel());
              }
            });
    return Collections.unmodifiableMap(known);
  }

  private static Stream<ChannelDefinition> brought() {
    return ServiceLoader.load(ChannelProvider.class, Channels.class.getClassLoader()).stream()
        .map(provider -> provider.get().channel());
  }

  private static Stream<ChannelDefinition> builtIn() {
    return Stream.of(
        definition(Channel.EMAIL, "pi-envelope", Ability.RECEIVE, Ability.SEND),
        definition(Channel.PORTAL, "pi-globe", Ability.RECEIVE),
        definition(Channel.API, "pi-code", Ability.RECEIVE),
        definition(Channel.PHONE, "pi-phone", Ability.WRITTEN_DOWN),
        definition(Channel.AGENT, "pi-user", Ability.WRITTEN_DOWN));
  }

  private static ChannelDefinition definition(Channel channel, String icon, Ability... abilities) {
    return new ChannelDefinition(channel, icon, Set.of(abilities), Map.of());
  }
}
