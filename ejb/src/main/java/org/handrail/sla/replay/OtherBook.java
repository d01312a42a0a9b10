package org.handrail.sla.replay;

/** Under which book the past is replayed: that of a draft, or that of a revision. */
public sealed interface OtherBook {

  /** Decided or not. */
  record OfDraft(long id) implements OtherBook {}

  /** Of any time. */
  record OfRevision(long id) implements OtherBook {}

  /** As it is stored: one of the two is null. */
  static OtherBook of(Long draftId, Long revisionId) {
    return draftId == null ? new OfRevision(revisionId) : new OfDraft(draftId);
  }

  default Long draftId() {
    return this instanceof OfDraft draft ? Long.valueOf(draft.id()) : null;
  }

  default Long revisionId() {
    return this instanceof OfRevision revision ? Long.valueOf(revision.id()) : null;
  }
}
