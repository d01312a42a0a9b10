package org.handrail.ticket.draft;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.ticket.model.MessageKind;

/**
 * A half-written answer or note.
 *
 * @param nextStatusId where the ticket is to go with it; null leaves that to the rules
 * @param refused why it was not accepted when it was sent; null if it never was
 * @param lastReturned differs each time something sent has come back into it; null if never
 * @param seenVersion of the ticket, as its author had seen it when what came back was sent; null
 *     with {@code lastReturned}
 */
public record Draft(
    long ticketId,
    MessageKind kind,
    String html,
    Long nextStatusId,
    Instant updatedAt,
    Refusal refused,
    Long lastReturned,
    Long seenVersion,
    List<DraftFile> files) {

  public Draft {
    files = List.copyOf(files);
  }

  /** A file that goes with it. */
  public record DraftFile(UUID id, String fileName, String contentType, long size) {}

  /**
   * Why it came back.
   *
   * @param code the error's
   * @param details the values of its text, as words
   */
  public record Refusal(String code, Map<String, String> details) implements Serializable {

    public Refusal {
      details = Map.copyOf(details);
    }
  }
}
