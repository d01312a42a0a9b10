package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.model.Channel;

/** Which team a request gets that nobody has given to one: the rule of routing. */
@ApplicationScoped
class AnsweringTeams {

  @Inject private CategoryQueries categories;
  @Inject private StandardTeams standardTeams;

  /**
   * The category's team, else the standard team of the channel; empty if there is neither.
   *
   * @param categoryId null if nobody said what it is about
   */
  public Optional<Long> of(Channel channel, Long categoryId) {
    return Optional.ofNullable(categoryId)
        .flatMap(categories::team)
        .or(() -> standardTeams.of(channel));
  }
}
