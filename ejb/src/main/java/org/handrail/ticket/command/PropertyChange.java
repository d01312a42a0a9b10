package org.handrail.ticket.command;

import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketType;

/** One property of a ticket as it should be from now on. */
public sealed interface PropertyChange {

  /** Other words for what it is about. */
  record Subject(String subject) implements PropertyChange {}

  /** Another sort of work. */
  record Type(TicketType type) implements PropertyChange {}

  /** How many it affects; the priority follows. */
  record Impact(Level impact) implements PropertyChange {}

  /** How soon it is needed; the priority follows. */
  record Urgency(Level urgency) implements PropertyChange {}

  /** What it belongs to. */
  record Category(long categoryId) implements PropertyChange {}
}
