package org.handrail.ticket.verification;

/** What of a ticket can be rebuilt. Stored by name. */
enum VerifiedField {
  SUBJECT,
  TYPE,
  PRIORITY,
  STATUS,
  STATUS_CATEGORY,
  CATEGORY,
  TEAM,
  ASSIGNEE,
  FIRST_REPLIED,
  LAST_REPLY,
  LAST_REQUESTER_MESSAGE,
  RESOLVED,
  CLOSED,
  REOPENED,
  /** How many messages there are that the history does not name, or the other way round. */
  MESSAGES
}
