package org.handrail.ticket.verification;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handrail.ticket.model.StatusCategory;

/**
 * Goes through all that happened to a ticket, by the rules of its aggregate. What it was opened
 * with and never changed is nowhere else than in its row, and therefore not rebuilt.
 */
final class RebuiltTicket {

  private static final Map<String, VerifiedField> PROPERTIES =
      Map.of(
          "subject", VerifiedField.SUBJECT,
          "type", VerifiedField.TYPE,
          "priority", VerifiedField.PRIORITY,
          "status", VerifiedField.STATUS,
          "category", VerifiedField.CATEGORY,
          "team", VerifiedField.TEAM,
          "assignee", VerifiedField.ASSIGNEE);
  private static final Set<String> MESSAGES =
      Set.of("opened", "requester-message", "reply", "note");

  private final Map<VerifiedField, Object> values = new EnumMap<>(VerifiedField.class);
  private int reopened;
  private long messages;

  private RebuiltTicket(Instant openedAt) {
    values.put(VerifiedField.STATUS_CATEGORY, StatusCategory.NEW);
    values.put(VerifiedField.LAST_REQUESTER_MESSAGE, openedAt);
    for (var none :
        List.of(
            VerifiedField.ASSIGNEE,
            VerifiedField.FIRST_REPLIED,
            VerifiedField.LAST_REPLY,
            VerifiedField.RESOLVED,
            VerifiedField.CLOSED)) {
      values.put(none, null);
    }
  }

  /**
   * @param history of one ticket, as it happened
   * @return what could be rebuilt; a field that is missing could not
   */
  static Map<VerifiedField, Object> of(Instant openedAt, List<PastChange> history) {
    var ticket = new RebuiltTicket(openedAt);
    history.forEach(ticket::replay);
    ticket.values.put(VerifiedField.REOPENED, ticket.reopened);
    ticket.values.put(VerifiedField.MESSAGES, ticket.messages);
    return ticket.values;
  }

  private void replay(PastChange change) {
    if (PROPERTIES.containsKey(change.kind())) {
      values.put(PROPERTIES.get(change.kind()), change.newValue());
    }
    if (MESSAGES.contains(change.kind()) && change.newValue() != null) {
      messages++;
    }
    if (change.is("status")) {
      move(change);
    } else if (change.is("reply")) {
      values.putIfAbsent(VerifiedField.FIRST_REPLIED, change.at());
      values.put(VerifiedField.LAST_REPLY, change.at());
    } else if (change.is("requester-message") && !change.automatic()) {
      values.put(VerifiedField.LAST_REQUESTER_MESSAGE, change.at());
    }
  }

  private void move(PastChange change) {
    boolean before = change.oldStatus().isUnresolved();
    var entered = change.newStatus();
    values.put(VerifiedField.STATUS_CATEGORY, entered);
    if (before && entered == StatusCategory.RESOLVED) {
      values.put(VerifiedField.RESOLVED, change.at());
    } else if (!before && entered.isUnresolved()) {
      reopened++;
      values.put(VerifiedField.RESOLVED, null);
    } else if (entered == StatusCategory.CLOSED) {
      close(change.at());
    }
  }

  private void close(Instant at) {
    var resolved = values.get(VerifiedField.RESOLVED);
    values.put(VerifiedField.RESOLVED, Objects.requireNonNullElse(resolved, at));
    values.put(VerifiedField.CLOSED, at);
  }
}
