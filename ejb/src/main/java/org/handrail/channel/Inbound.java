package org.handrail.channel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.handrail.ticket.model.Channel;

/**
 * A message that came in by a channel, as its adapter read it. What is special about the channel
 * ends here: headers, tokens and signatures are its adapter's, and are told by the hints and the
 * proof.
 *
 * @param externalId names the message within its channel: one that comes again is the same
 * @param inbox where it came in
 * @param hints the tickets it may belong to, the best first; the first that exists counts
 * @param thread the conversation of the channel that it is part of, or null; what comes later in
 *     the same thread goes on in the same ticket
 * @param quotedAs by which id answers refer to it (a mail's Message-ID), or null
 * @param copied who else got it
 * @param forced a person decided that it is to be in a ticket, whatever wrote it
 */
public record Inbound(
    Channel channel,
    String externalId,
    Sender sender,
    Writer writer,
    Inbox inbox,
    List<TicketHint> hints,
    String thread,
    String quotedAs,
    Content content,
    List<Contact> copied,
    boolean forced,
    Instant receivedAt) {

  /** What wrote it: a person waits for an answer, a machine does not. */
  public enum Writer {
    PERSON,
    /** Answers everybody by itself. */
    AUTO_REPLY,
    /** Reports something, or writes to many. */
    MACHINE
  }

  /**
   * Where messages come in.
   *
   * @param teamId gets what begins a ticket; null leaves it to routing
   * @param language of people who are new to us, and of what Handrail says in the ticket
   */
  public record Inbox(Long teamId, String language) {}

  /**
   * A ticket that the message names.
   *
   * @param signed proven by our own signature; else the sender only claims it
   */
  public record TicketHint(long ticketId, boolean signed) {}

  public Inbound {
    Objects.requireNonNull(channel);
    Objects.requireNonNull(externalId);
    hints = List.copyOf(hints);
    copied = List.copyOf(copied);
  }

  /** What a person wrote in a conversation, as messengers bring it. */
  public static Inbound ofConversation(
      Channel channel,
      String externalId,
      Sender sender,
      Inbox inbox,
      String thread,
      Content content,
      Instant receivedAt) {
    return new Inbound(
        channel,
        externalId,
        sender,
        Writer.PERSON,
        inbox,
        List.of(),
        thread,
        null,
        content,
        List.of(),
        false,
        receivedAt);
  }

  boolean isOfPerson() {
    return writer == Writer.PERSON;
  }
}
