package org.handrail.sla.review;

import java.util.List;
import org.handrail.sla.definition.Draft;

/**
 * A draft as it is looked at before it is decided.
 *
 * @param overtaken whether the SLA definition was changed after the draft was made, so that it
 *     cannot be published any more
 * @param version what it became; null unless it was published
 * @param changes what it changes of the SLA definition it was made from
 */
public record DraftReview(
    Draft draft,
    Subject subject,
    boolean overtaken,
    VersionRow version,
    List<DefinitionChange> changes) {

  public DraftReview {
    changes = List.copyOf(changes);
  }
}
