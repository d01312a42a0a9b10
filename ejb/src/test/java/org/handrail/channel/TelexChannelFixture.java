package org.handrail.channel;

import java.util.Map;
import java.util.Set;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.ChannelDefinition;
import org.handrail.ticket.model.ChannelDefinition.Ability;
import org.handrail.ticket.model.ChannelProvider;

/** The channel of an adapter that only tests know. */
public class TelexChannelFixture implements ChannelProvider {

  public static final Channel TELEX = new Channel("TELEX");

  @Override
  public ChannelDefinition channel() {
    return new ChannelDefinition(
        TELEX,
        "pi-print",
        Set.of(Ability.RECEIVE, Ability.SEND),
        Map.of("en", "Telex", "uk", "Телекс"));
  }
}
