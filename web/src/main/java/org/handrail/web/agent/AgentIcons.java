package org.handrail.web.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.handrail.ticket.Channel;

/** Which icon stands for a channel. */
@Named
@ApplicationScoped
public class AgentIcons {

  public String ofChannel(Channel channel) {
    return switch (channel) {
      case EMAIL -> "pi-envelope";
      case PORTAL -> "pi-globe";
      case API -> "pi-code";
      case AGENT -> "pi-user";
      case PHONE -> "pi-phone";
    };
  }

  /** The constant's word in texts. */
  public String word(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}
