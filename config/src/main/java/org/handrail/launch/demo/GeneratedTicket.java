package org.handrail.launch.demo;

import java.time.Instant;
import java.util.List;

/** A ticket with everything said and done on it until the moment the demo ends at. */
record GeneratedTicket(
    Story story,
    String subject,
    Cast.Requester requester,
    Cast.Topic topic,
    String channel,
    Cast.Helper assignee,
    String status,
    Instant createdAt,
    Instant updatedAt,
    Instant firstRepliedAt,
    Instant lastRequesterMessageAt,
    Instant lastReplyAt,
    Instant resolvedAt,
    Instant autoCloseAt,
    Instant closedAt,
    int reopened,
    List<String> tags,
    List<Said> said,
    List<Done> done) {

  GeneratedTicket {
    tags = List.copyOf(tags);
    said = List.copyOf(said);
    done = List.copyOf(done);
  }

  /** A message. */
  record Said(String kind, long authorId, String channel, String text, Instant at) {}

  /**
   * A row of the history.
   *
   * @param actorId null for a part of Handrail
   * @param message index of the message it is about, or -1
   */
  record Done(
      Instant at,
      Long actorId,
      String actor,
      String kind,
      String oldValue,
      String newValue,
      int message) {}
}
