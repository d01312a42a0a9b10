package org.handrail.ticket.command;

import java.util.List;
import java.util.UUID;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.ticket.model.Channel;

/**
 * Something to be said in a ticket.
 *
 * @param attachments uploaded before, not yet part of any message
 * @param mailId the Message-ID it came by, or null
 * @param automatic written by a machine
 */
public record NewMessage(
    SafeHtml body, List<UUID> attachments, Channel channel, String mailId, boolean automatic) {

  public NewMessage {
    attachments = List.copyOf(attachments);
  }

  /** Written by a person on a screen or by the API. */
  public static NewMessage written(SafeHtml body, List<UUID> attachments, Channel channel) {
    return new NewMessage(body, attachments, channel, null, false);
  }

  public boolean isEmpty() {
    return attachments.isEmpty() && body.isBlank();
  }
}
