package org.handrail.web.api.problem;

import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.ErrorCode;
import org.handrail.people.PeopleError;
import org.handrail.security.SecurityError;
import org.handrail.ticket.model.TicketError;

/** Which field of a request's body a refusal is about, where it can be about one only. */
final class WrongField {

  private static final Map<ErrorCode, String> NAMES =
      Map.ofEntries(
          Map.entry(PeopleError.UNKNOWN_PERSON, "requesterId"),
          Map.entry(TicketError.UNKNOWN_CATEGORY, "categoryId"),
          Map.entry(TicketError.UNKNOWN_TEAM, "teamId"),
          Map.entry(TicketError.UNKNOWN_AGENT, "accountId"),
          Map.entry(TicketError.UNKNOWN_STATUS, "statusId"),
          Map.entry(TicketError.UNKNOWN_ATTACHMENT, "attachments"),
          Map.entry(TicketError.EMPTY_SUBJECT, "subject"),
          Map.entry(TicketError.SUBJECT_TOO_LONG, "subject"),
          Map.entry(TicketError.EMPTY_MESSAGE, "message"),
          Map.entry(TicketError.HAND_OVER_NOTE_MISSING, "note"),
          Map.entry(SecurityError.TOKEN_LABEL_MISSING, "label"),
          Map.entry(SecurityError.TOKEN_LABEL_TOO_LONG, "label"),
          Map.entry(SecurityError.TOKEN_VALIDITY, "days"));

  private WrongField() {}

  static Optional<String> of(ErrorCode code) {
    return Optional.ofNullable(NAMES.get(code));
  }
}
