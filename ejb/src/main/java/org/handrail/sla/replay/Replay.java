package org.handrail.sla.replay;

import java.time.Instant;

/**
 * A replay and how far it has come.
 *
 * @param draftId under whose book, or null
 * @param revisionId under which book instead
 * @param fromAt tickets opened from then on
 * @param untilAt and before then
 * @param madeAt breaches count until then
 * @param tickets how many have been replayed
 * @param differing how many of them have a clock that ends otherwise
 */
public record Replay(
    long id,
    Long draftId,
    Long revisionId,
    Instant fromAt,
    Instant untilAt,
    String madeBy,
    Instant madeAt,
    long tickets,
    long differing) {

  public OtherBook book() {
    return OtherBook.of(draftId, revisionId);
  }
}
