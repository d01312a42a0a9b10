package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.handrail.kernel.Sql;
import org.handrail.ticket.model.TicketNumber;

/** What the rules ask about a ticket. */
@ApplicationScoped
class TicketStates {

  @Inject private Sql sql;

  boolean exists(long ticketId) {
    return value("select true from ticket where id = :id", ticketId, Boolean.class).isPresent();
  }

  boolean isClosed(long ticketId) {
    return value("select status_category from ticket where id = :id", ticketId, String.class)
        .filter("CLOSED"::equals)
        .isPresent();
  }

  boolean isRequester(long personId, long ticketId) {
    return requester(ticketId) == personId;
  }

  TicketNumber number(long ticketId) {
    return value("select number from ticket where id = :id", ticketId, Long.class)
        .map(TicketNumber::new)
        .orElseThrow();
  }

  /** Requester and followers. */
  Set<Long> people(long ticketId) {
    Set<Long> people =
        new LinkedHashSet<>(
            sql.query(
                handle ->
                    handle
                        .createQuery("select person_id from ticket_follower where ticket_id = :id")
                        .bind("id", ticketId)
                        .mapTo(Long.class)
                        .list()));
    people.add(requester(ticketId));
    return people;
  }

  private long requester(long ticketId) {
    return value("select requester_id from ticket where id = :id", ticketId, Long.class)
        .orElseThrow();
  }

  private <T> Optional<T> value(String query, long ticketId, Class<T> type) {
    return sql.query(
        handle -> handle.createQuery(query).bind("id", ticketId).mapTo(type).findOne());
  }
}
