package org.handrail.channel;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Internal;
import org.handrail.ticket.attachment.Attachments;

/**
 * The way in for the messages of all channels: who writes, may they write there, is it a reply, a
 * follow-up or a new ticket. An adapter reads what its channel brings, and calls this; the one who
 * calls acts as the part of Handrail that the adapter is.
 */
@Stateless
@Internal("an adapter has checked that the message really came by its channel")
public class Conversations {

  @Inject private InboundMessages inboundMessages;
  @Inject private ConversationRules rules;
  @Inject private Attachments attachments;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /**
   * Takes the message into a ticket, or tells why not; in the caller's transaction, else in one of
   * its own. One that comes again, also at the same instant on another node, is not said twice;
   * what was not said before is decided again.
   */
  public Received receive(Inbound message) {
    requireSystem(callers.current());
    return inboundMessages
        .begin(message, clock.instant())
        .orElseGet(
            () -> {
              var received = rules.decide(message);
              if (!received.outcome().isSaid()) {
                message.content().files().forEach(attachments::discard);
              }
              inboundMessages.decided(message, received, clock.instant());
              return received;
            });
  }

  private static void requireSystem(Caller caller) {
    if (!caller.isSystem()) {
      throw new IllegalStateException("an adapter acts as a part of Handrail");
    }
  }
}
