package org.handrail.web.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.handrail.ticket.attention.Onlooker;

/** Which icon stands for what somebody does at a ticket. */
@Named
@ApplicationScoped
public class AgentIcons {

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
