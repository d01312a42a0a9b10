package org.handrail.ticket.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.handrail.ticket.MessageKind;

/**
 * A half-written answer or note.
 *
 * @param refused the error code by which it was not accepted when it was sent; null if it never was
 */
public record Draft(
    long ticketId,
    MessageKind kind,
    String html,
    Instant updatedAt,
    String refused,
    List<DraftFile> files) {

  public Draft {
    files = List.copyOf(files);
  }

  /** A file that goes with it. */
  public record DraftFile(UUID id, String fileName, String contentType, long size) {}
}
