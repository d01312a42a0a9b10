package org.handrail.web.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.handrail.ticket.attention.Onlooker;
import org.handrail.ticket.model.Channel;

/** Which icon stands for a channel, and for what somebody does at a ticket. */
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

  public String ofDoing(Onlooker.Doing doing) {
    return switch (doing) {
      case LOOKING -> "pi-eye";
      case WRITING -> "pi-pencil";
      case SENDING -> "pi-send";
    };
  }

  /** The constant's word in texts. */
  public String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
