package org.handrail.ticket.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a channel, said by anyone who adapts it.
 *
 * @param icon of PrimeIcons, for example {@code pi-phone}
 * @param names by language, where the screens' texts have none for it; English for all others
 */
public record ChannelDefinition(
    Channel channel, String icon, Set<Ability> abilities, Map<String, String> names) {

  /** What a channel can do. */
  public enum Ability {
    /** People write to us by it. */
    RECEIVE,
    /** Our answers go out by it. */
    SEND,
    /** An agent writes down what somebody said there. */
    WRITTEN_DOWN
  }

  public ChannelDefinition {
    abilities = Set.copyOf(abilities);
    names = Map.copyOf(names);
  }

  /**
   * Of a stored channel that nobody adapts any more: seen under its key, and able to do nothing.
   */
  static ChannelDefinition ofUnknown(Channel channel) {
    return new ChannelDefinition(channel, "pi-comment", Set.of(), Map.of());
  }

  public boolean can(Ability ability) {
    return abilities.contains(ability);
  }

  /** Its key in plain letters where it brought no name. */
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", words()));
  }

  private String words() {
    var words = channel.key().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
