package org.handrail.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes generated tickets into their tables, some thousand at a time. */
final class TicketTables {

  private static final int AT_ONCE = 2_000;

  private static final Map<String, Integer> LEVELS = Map.of("LOW", 0, "MEDIUM", 1, "HIGH", 2);

  private final Connection connection;
  private final Map<String, Long> statuses;

  private final CopyTable tickets =
      new CopyTable(
          "ticket",
          "id, version, number, subject, type, impact, urgency, priority, status_id,"
              + " status_category, category_id, team_id, assignee_id, requester_id, channel,"
              + " created_at, updated_at, first_replied_at, last_requester_message_at,"
              + " last_reply_at, resolved_at, auto_close_at, closed_at, reopened");
  private final CopyTable messages =
      new CopyTable(
          "message", "id, ticket_id, kind, author_id, channel, html, text, automatic, created_at");
  private final CopyTable history =
      new CopyTable(
          "ticket_history",
          "ticket_id, ticket_version, at, actor_id, actor, kind, old_value, new_value");
  private final CopyTable tags = new CopyTable("ticket_tag", "ticket_id, tag");

  TicketTables(Connection connection, Map<String, Long> statuses) {
    this.connection = connection;
    this.statuses = statuses;
  }

  /** Tells how many there were. */
  int write(Stream<GeneratedTicket> generated) throws SQLException {
    int written = 0;
    for (var all = generated.iterator(); all.hasNext(); ) {
      var some = next(all);
      write(some);
      written += some.size();
    }
    return written;
  }

  private static List<GeneratedTicket> next(Iterator<GeneratedTicket> all) {
    var some = new ArrayList<GeneratedTicket>(AT_ONCE);
    while (all.hasNext() && some.size() < AT_ONCE) {
      some.add(all.next());
    }
    return some;
  }

  private void write(List<GeneratedTicket> some) throws SQLException {
    var ids = take("ticket_id_seq", some.size());
    var numbers = take("ticket_number_seq", some.size());
    var messageIds =
        take("message_id_seq", some.stream().mapToInt(each -> each.said().size()).sum());
    for (var ticket : some) {
      long id = ids.next();
      add(ticket, id, numbers.next());
      ticket.tags().forEach(tag -> tags.add(id, tag));
      addConversation(ticket, id, messageIds);
    }
    for (var table : List.of(tickets, messages, history, tags)) {
      table.send(connection);
    }
  }

  private void add(GeneratedTicket ticket, long id, long number) {
    var story = ticket.story();
    tickets.add(
        id,
        ticket.done().size(),
        number,
        ticket.subject(),
        ticket.topic().type(),
        story.impact(),
        story.urgency(),
        priority(story.impact(), story.urgency()),
        statuses.get(ticket.status()),
        ticket.status(),
        ticket.topic().categoryId(),
        ticket.topic().teamId(),
        ticket.assignee() == null ? null : ticket.assignee().accountId(),
        ticket.requester().personId(),
        ticket.channel(),
        ticket.createdAt(),
        ticket.updatedAt(),
        ticket.firstRepliedAt(),
        ticket.lastRequesterMessageAt(),
        ticket.lastReplyAt(),
        ticket.resolvedAt(),
        ticket.autoCloseAt(),
        ticket.closedAt(),
        ticket.reopened());
  }

  private void addConversation(GeneratedTicket ticket, long id, Iterator<Long> messageIds) {
    var own = new ArrayList<Long>();
    for (var said : ticket.said()) {
      long messageId = messageIds.next();
      own.add(messageId);
      messages.add(
          messageId,
          id,
          said.kind(),
          said.authorId(),
          said.channel(),
          Markup.paragraphs(said.text()),
          said.text(),
          false,
          said.at());
    }
    int version = 1;
    for (var done : ticket.done()) {
      var value = done.message() < 0 ? done.newValue() : own.get(done.message());
      history.add(
          id,
          version++,
          done.at(),
          done.actorId(),
          done.actor(),
          done.kind(),
          done.oldValue(),
          value);
    }
  }

  /** The application's matrix: see its Priority. */
  static int priority(String impact, String urgency) {
    return Math.max(1, LEVELS.get(impact) + LEVELS.get(urgency));
  }

  /** So many numbers of a sequence, which nobody else gets meanwhile. */
  private Iterator<Long> take(String sequence, int count) throws SQLException {
    var taken = new ArrayList<Long>(count);
    try (var query =
        connection.prepareStatement(
            "select nextval('" + sequence + "') from generate_series(1, ?)")) {
      query.setInt(1, count);
      var rows = query.executeQuery();
      while (rows.next()) {
        taken.add(rows.getLong(1));
      }
    }
    return taken.iterator();
  }
}
