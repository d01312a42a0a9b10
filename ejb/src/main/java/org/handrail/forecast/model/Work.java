package org.handrail.forecast.model;

import java.util.Objects;
import org.handrail.ticket.model.Priority;

/**
 * What decides how long a ticket takes, as far as it is known beforehand.
 *
 * @param category whatever names it, empty without one
 */
public record Work(String category, Priority priority) {

  public Work {
    Objects.requireNonNull(category);
    Objects.requireNonNull(priority);
  }
}
