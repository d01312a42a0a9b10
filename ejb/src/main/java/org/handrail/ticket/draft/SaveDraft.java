package org.handrail.ticket.draft;

import java.util.List;
import java.util.UUID;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.ticket.model.MessageKind;

/**
 * Keep what is written so far, in place of what was kept before.
 *
 * @param nextStatusId where the ticket goes with it; null leaves that to the rules
 */
public record SaveDraft(
    long ticketId, MessageKind kind, SafeHtml body, List<UUID> files, Long nextStatusId) {

  public SaveDraft {
    files = List.copyOf(files);
  }

  boolean isEmpty() {
    return files.isEmpty() && body.isBlank();
  }
}
