package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.ticket.event.TicketEvent.FollowerAdded;
import org.handrail.ticket.event.TicketEvent.FollowerRemoved;
import org.handrail.ticket.event.TicketEvent.TagAdded;
import org.handrail.ticket.event.TicketEvent.TagRemoved;
import org.handrail.ticket.model.TicketError;
import org.handrail.ticket.model.TicketRejected;

/** Tags and followers: what hangs on a ticket by rows of its own. */
@ApplicationScoped
class TicketFollowers {

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,49}");

  @Inject private TicketRepository tickets;
  @Inject private Sql sql;
  @Inject private TicketChanges changes;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** Tags are lower case; nothing happens if the ticket has it already. */
  void tag(Ticket ticket, String tag) {
    var word = tag.strip().toLowerCase(Locale.ROOT);
    if (!TAG.matcher(word).matches()) {
      throw new TicketRejected(TicketError.BAD_TAG);
    }
    if (isChanged(
        ticket, "insert into ticket_tag values (:ticket, :value) on conflict do nothing", word)) {
      changes.record(new TagAdded(ticket.id(), word, callers.current(), clock.instant()));
    }
  }

  void untag(Ticket ticket, String tag) {
    if (isChanged(
        ticket, "delete from ticket_tag where ticket_id = :ticket and tag = :value", tag)) {
      changes.record(new TagRemoved(ticket.id(), tag, callers.current(), clock.instant()));
    }
  }

  void follow(Ticket ticket, long personId) {
    if (isChanged(
        ticket,
        "insert into ticket_follower values (:ticket, :value) on conflict do nothing",
        personId)) {
      changes.record(new FollowerAdded(ticket.id(), personId, callers.current(), clock.instant()));
    }
  }

  void unfollow(Ticket ticket, long personId) {
    if (isChanged(
        ticket,
        "delete from ticket_follower where ticket_id = :ticket and person_id = :value",
        personId)) {
      changes.record(
          new FollowerRemoved(ticket.id(), personId, callers.current(), clock.instant()));
    }
  }

  /** Those a ticket is opened with: that they follow is no change of it. */
  void addFirst(long ticketId, Collection<Long> people) {
    sql.run(
        handle ->
            handle
                .createUpdate("insert into ticket_follower select :ticket, unnest(:people)")
                .bind("ticket", ticketId)
                .bindArray("people", Long.class, people)
                .execute());
  }

  List<Long> of(long ticketId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select person_id from ticket_follower where ticket_id = :ticket order by 1")
                .bind("ticket", ticketId)
                .mapTo(Long.class)
                .list());
  }

  private boolean isChanged(Ticket ticket, String statement, Object value) {
    ticket.touched(clock.instant());
    tickets.flush();
    return sql.query(
        handle ->
            handle
                    .createUpdate(statement)
                    .bind("ticket", ticket.id())
                    .bind("value", value)
                    .execute()
                == 1);
  }
}
