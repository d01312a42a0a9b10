package org.handrail.notify;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The mails Handrail writes by itself, and what may be filled in there. */
public enum TemplateKind {
  /** To a requester who is known: the request is here, under this number. */
  ACKNOWLEDGEMENT(
      true,
      Placeholder.NAME,
      Placeholder.NUMBER,
      Placeholder.SUBJECT,
      Placeholder.REQUEST,
      Placeholder.LINK,
      Placeholder.HOURS),
  /**
   * The same to an address that nobody has proven. What they wrote, their subject and their name
   * are not to be had here: they chose them, and nobody knows whose address it is.
   */
  ACKNOWLEDGEMENT_UNVERIFIED(true, Placeholder.NUMBER, Placeholder.LINK, Placeholder.HOURS),
  /** To the requester and the followers: somebody of the helpdesk answered. */
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
      Placeholder.REQUEST,
      Placeholder.PRIORITY,
      Placeholder.DUE,
      Placeholder.LINK),
  /** To who leads a team: clocks of its tickets will likely be breached, and what would help. */
  BREACH_FORECAST(true, Placeholder.NAME, Placeholder.TEAM, Placeholder.MESSAGE, Placeholder.LINK),
  RESOLVED(true, Placeholder.NAME, Placeholder.NUMBER, Placeholder.SUBJECT, Placeholder.LINK),
  CLOSED(true, Placeholder.NAME, Placeholder.NUMBER, Placeholder.SUBJECT, Placeholder.LINK),
  PASSWORD_RESET(true, Placeholder.NAME, Placeholder.LINK, Placeholder.EXPIRES),
  /** To somebody who was given an account: set its password. */
  INVITATION(true, Placeholder.NAME, Placeholder.LINK, Placeholder.EXPIRES),
  /** To the old and the new address of somebody whose mails go elsewhere from now on. */
  ADDRESS_CHANGED(
      true, Placeholder.NAME, Placeholder.FORMER, Placeholder.ADDRESS, Placeholder.LINK),
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
  CLOCK_DIGEST(true, Placeholder.NAME, Placeholder.OVERVIEW, Placeholder.MESSAGE, Placeholder.LINK),
  /** To anyone who sent a mail that is larger than we take; nobody has proven their address. */
  MAIL_TOO_LARGE(true, Placeholder.LINK),
  /** To the owner of a ticket, or who leads its team: an answer did not arrive. */
  REPLY_UNDELIVERED(
      true,
      Placeholder.NAME,
      Placeholder.NUMBER,
      Placeholder.SUBJECT,
      Placeholder.REQUESTER,
      Placeholder.MESSAGE,
      Placeholder.LINK),
  /** To an agent who answered a ticket by mail: the requester did not get it, and why. */
  AGENT_MAIL_KEPT(
      true,
      Placeholder.NAME,
      Placeholder.NUMBER,
      Placeholder.SUBJECT,
      Placeholder.MESSAGE,
      Placeholder.LINK);

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
    return switch (this) {
      case ASSIGNED, CLOCK_RUNNING_OUT, CLOCK_BREACHED, AGENT_MAIL_KEPT, REPLY_UNDELIVERED -> true;
      default -> false;
    };
  }

  /** Whether what the requester wrote may be repeated in it. */
  boolean quotesRequest() {
    return placeholders.contains(Placeholder.REQUEST);
  }

  /** Whether it goes on with a conversation, whose last messages stand below. */
  boolean quotesConversation() {
    return this == PUBLIC_REPLY || this == RESOLVED || this == CLOSED;
  }

  public Set<Placeholder> placeholders() {
    return Set.copyOf(placeholders);
  }

  /** In the resources: {@code public-reply}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
