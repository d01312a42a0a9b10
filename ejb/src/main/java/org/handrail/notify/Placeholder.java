package org.handrail.notify;

import java.util.Locale;

/** What a template can have filled in, written as {@code {number}}. */
public enum Placeholder {
  /** Of the person who gets the mail. */
  NAME,
  /** What the helpdesk calls itself in this mailbox. */
  HELPDESK,
  NUMBER,
  SUBJECT,
  TEAM,
  /** What the agent wrote, or Handrail has to tell. */
  MESSAGE,
  AGENT,
  REQUESTER,
  /** What the requester wrote, as it is in the ticket; nothing to an address nobody has proven. */
  REQUEST,
  PRIORITY,
  LINK,
  /** When the helpdesk is back, as a sentence; nothing while it is there. */
  HOURS,
  EXPIRES,
  /** The mail address somebody had. */
  FORMER,
  /** The mail address somebody has from now on. */
  ADDRESS,
  /** Which clock of the ticket. */
  CLOCK,
  /** When it is due, or was. */
  DUE,
  /** Which SLA policy promised it. */
  POLICY,
  /** How many clocks are over and how many run out. */
  OVERVIEW;

  public String written() {
    return "{" + key() + "}";
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
