package org.handrail.sla.review;

import java.util.List;
import org.handrail.sla.book.Draft;

/**
 * A draft as it is looked at before it is decided.
 *
 * @param overtaken whether the book was changed after the draft was made, so that it cannot be
 *     published any more
 * @param revision what it became; null unless it was published
 * @param changes what it changes of the book it was made from
 */
public record DraftReview(
    Draft draft,
    Subject subject,
    boolean overtaken,
    RevisionRow revision,
    List<BookChange> changes) {

  public DraftReview {
    changes = List.copyOf(changes);
  }
}
