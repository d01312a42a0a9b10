package org.handrail.notify;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The mails Handrail writes by itself, and what may be filled in there. */
public enum TemplateKind {
  /**
   * To the requester: the request is here, under this number. Their name is not to be had here,
   * since they chose it and nobody knows whose address it is.
   */
  ACKNOWLEDGEMENT(true, Placeholder.NUMBER, Placeholder.LINK, Placeholder.HOURS),
  /** To the requester and the watchers: somebody of the helpdesk answered. */
  PUBLIC_REPLY(
      false,
      Placeholder.NAME,
      Placeholder.NUMBER,
      Placeholder.SUBJECT,
      Placeholder.MESSAGE,
      Placeholder.AGENT,
      Placeholder.LINK),
  /** To the agent: this ticket is yours now. */
  ASSIGNED(
      true,
      Placeholder.NAME,
      Placeholder.NUMBER,
      Placeholder.SUBJECT,
      Placeholder.REQUESTER,
      Placeholder.LINK),
  /** To who leads a team: clocks of its tickets will likely be breached, and what would help. */
  BREACH_OUTLOOK(true, Placeholder.NAME, Placeholder.TEAM, Placeholder.MESSAGE, Placeholder.LINK),
  RESOLVED(true, Placeholder.NAME, Placeholder.NUMBER, Placeholder.SUBJECT, Placeholder.LINK),
  CLOSED(true, Placeholder.NAME, Placeholder.NUMBER, Placeholder.SUBJECT, Placeholder.LINK),
  PASSWORD_RESET(true, Placeholder.NAME, Placeholder.LINK, Placeholder.EXPIRES),
  /** To somebody who was given an account: set its password. */
  INVITATION(true, Placeholder.NAME, Placeholder.LINK, Placeholder.EXPIRES),
  /** To whom a policy names: there is not much time left. */
  CLOCK_RUNNING_OUT(
      true,
      Placeholder.NAME,
      Placeholder.NUMBER,
      Placeholder.SUBJECT,
      Placeholder.REQUESTER,
      Placeholder.CLOCK,
      Placeholder.DUE,
      Placeholder.POLICY,
      Placeholder.LINK),
  /** To whom a policy names: the time is over. */
  CLOCK_BREACHED(
      true,
      Placeholder.NAME,
      Placeholder.NUMBER,
      Placeholder.SUBJECT,
      Placeholder.REQUESTER,
      Placeholder.CLOCK,
      Placeholder.DUE,
      Placeholder.POLICY,
      Placeholder.LINK),
  /** To whom policies name, of several clocks at once. */
  CLOCK_DIGEST(true, Placeholder.NAME, Placeholder.OVERVIEW, Placeholder.MESSAGE, Placeholder.LINK);

  private final boolean automatic;
  private final Set<Placeholder> placeholders;

  TemplateKind(boolean automatic, Placeholder... placeholders) {
    this.automatic = automatic;
    this.placeholders = EnumSet.noneOf(Placeholder.class);
    this.placeholders.addAll(Set.of(placeholders));
    this.placeholders.add(Placeholder.HELPDESK);
  }

  /** Whether nobody wrote what is in it. */
  public boolean isAutomatic() {
    return automatic;
  }

  /** Whether those who get it look at the ticket from the helpdesk's side. */
  boolean isForAgents() {
    return this == ASSIGNED || this == CLOCK_RUNNING_OUT || this == CLOCK_BREACHED;
  }

  public Set<Placeholder> placeholders() {
    return Set.copyOf(placeholders);
  }

  /** In the resources: {@code public-reply}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
