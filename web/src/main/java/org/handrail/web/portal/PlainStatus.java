package org.handrail.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.handrail.ticket.model.StatusCategory;

/** A ticket's state as a sentence: whose turn it is, and which sign stands for it. */
@Named
@ApplicationScoped
public class PlainStatus {

  /** Key of the sentence. */
  public String key(StatusCategory category) {
    return "portal.status."
        + switch (category) {
          case NEW -> "received";
          case OPEN -> "working";
          case PENDING -> "your-turn";
          case ON_HOLD -> "paused";
          case RESOLVED -> "solved";
          case CLOSED -> "closed";
        };
  }

  /** Whether nothing goes on before the requester has answered. */
  public boolean isYourTurn(StatusCategory category) {
    return category == StatusCategory.PENDING;
  }
}
