package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.ticket.event.TicketEvent;
import org.handrail.ticket.event.TicketEvent.FollowerAdded;
import org.handrail.ticket.event.TicketEvent.FollowerRemoved;
import org.handrail.ticket.event.TicketEvent.TagAdded;
import org.handrail.ticket.event.TicketEvent.TagRemoved;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/** What hangs on a ticket by rows of its own: tags and followers. */
@ApplicationScoped
public class TicketFollowers {

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,49}");

  @Inject private Sql sql;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** Tags are lower case; the event is empty if the ticket had it already. */
  Optional<TicketEvent> tag(long ticketId, String tag) {
    var word = tag.strip().toLowerCase(Locale.ROOT);
    if (!TAG.matcher(word).matches()) {
      throw new TicketRejected(TicketError.BAD_TAG);
    }
    return changed(
            "insert into ticket_tag values (:ticket, :value) on conflict do nothing",
            ticketId,
            word)
        ? Optional.of(new TagAdded(ticketId, word, callers.current(), clock.instant()))
        : Optional.empty();
  }

  Optional<TicketEvent> untag(long ticketId, String tag) {
    return changed(
            "delete from ticket_tag where ticket_id = :ticket and tag = :value", ticketId, tag)
        ? Optional.of(new TagRemoved(ticketId, tag, callers.current(), clock.instant()))
        : Optional.empty();
  }

  Optional<TicketEvent> follow(long ticketId, long personId) {
    return changed(
            "insert into ticket_follower values (:ticket, :value) on conflict do nothing",
            ticketId,
            personId)
        ? Optional.of(new FollowerAdded(ticketId, personId, callers.current(), clock.instant()))
        : Optional.empty();
  }

  Optional<TicketEvent> unfollow(long ticketId, long personId) {
    return changed(
            "delete from ticket_follower where ticket_id = :ticket and person_id = :value",
            ticketId,
            personId)
        ? Optional.of(new FollowerRemoved(ticketId, personId, callers.current(), clock.instant()))
        : Optional.empty();
  }

  List<Long> followers(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select person_id from ticket_follower where ticket_id = :ticket order by 1")
                .bind("ticket", ticketId)
                .mapTo(Long.class)
                .list());
  }

  private boolean changed(String statement, long ticketId, Object value) {
    return sql.query(
        handle ->
            handle.createUpdate(statement).bind("ticket", ticketId).bind("value", value).execute()
                == 1);
  }
}
