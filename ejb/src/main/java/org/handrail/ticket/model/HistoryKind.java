package org.handrail.ticket.model;

import java.io.Serializable;
import java.util.List;
import org.handrail.kernel.Keyed;

/**
 * What a row of a ticket's history tells: something that was said or done, or that a field changed.
 * Not closed, since fields may join.
 *
 * @param key as it is stored, for example {@code status}; never changed once published
 */
public record HistoryKind(String key) implements Keyed, Serializable {

  public static final HistoryKind OPENED = new HistoryKind("opened");
  public static final HistoryKind REQUESTER_MESSAGE = new HistoryKind("requester-message");
  public static final HistoryKind REPLY = new HistoryKind("reply");
  public static final HistoryKind NOTE = new HistoryKind("note");
  public static final HistoryKind UNDELIVERED = new HistoryKind("undelivered");
  public static final HistoryKind FOLLOWER = new HistoryKind("follower");

  public static final HistoryKind STATUS = new HistoryKind("status");
  public static final HistoryKind PRIORITY = new HistoryKind("priority");
  public static final HistoryKind CATEGORY = new HistoryKind("category");
  public static final HistoryKind TYPE = new HistoryKind("type");
  public static final HistoryKind SUBJECT = new HistoryKind("subject");
  public static final HistoryKind ASSIGNEE = new HistoryKind("assignee");
  public static final HistoryKind TEAM = new HistoryKind("team");
  public static final HistoryKind TAG = new HistoryKind("tag");

  /** What requesters are shown of the history of their tickets. */
  public static final List<HistoryKind> OF_REQUESTERS =
      List.of(OPENED, REPLY, REQUESTER_MESSAGE, STATUS);

  private static final List<HistoryKind> MESSAGES = List.of(OPENED, REPLY, NOTE, REQUESTER_MESSAGE);

  /** Whether its new value is the id of a message. */
  public boolean isMessage() {
    return MESSAGES.contains(this);
  }

  @Override
  public String toString() {
    return key;
  }
}
