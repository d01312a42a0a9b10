package org.handrail.ticket.command;

import java.util.Set;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Level;
import org.handrail.ticket.model.TicketType;

/**
 * Somebody needs help.
 *
 * @param requesterId the person who asks; agents and administrators may ask on behalf of others
 * @param message what they wrote; empty is refused
 * @param type null takes the category's, or a question
 * @param categoryId null if nobody said
 * @param teamId null leaves it to routing
 * @param followers persons
 * @param followUpOf a closed ticket, or null
 */
public record OpenTicket(
    long requesterId,
    String subject,
    NewMessage message,
    TicketType type,
    Level impact,
    Level urgency,
    Long categoryId,
    Long teamId,
    Channel channel,
    Set<Long> followers,
    Long followUpOf) {

  public OpenTicket {
    followers = Set.copyOf(followers);
  }

  /** As most requests come: medium impact and urgency, routed by its category. */
  public static OpenTicket simple(
      long requesterId, String subject, NewMessage message, Long categoryId) {
    return new OpenTicket(
        requesterId,
        subject,
        message,
        null,
        Level.MEDIUM,
        Level.MEDIUM,
        categoryId,
        null,
        message.channel(),
        Set.of(),
        null);
  }

  /** The same for another requester. */
  public OpenTicket of(long otherRequesterId) {
    return new OpenTicket(
        otherRequesterId,
        subject,
        message,
        type,
        impact,
        urgency,
        categoryId,
        teamId,
        channel,
        followers,
        followUpOf);
  }

  public OpenTicket withType(TicketType otherType) {
    return new OpenTicket(
        requesterId,
        subject,
        message,
        otherType,
        impact,
        urgency,
        categoryId,
        teamId,
        channel,
        followers,
        followUpOf);
  }
}
