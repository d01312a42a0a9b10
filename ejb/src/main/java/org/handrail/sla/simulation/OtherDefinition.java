package org.handrail.sla.simulation;

/** Under which SLA definition the past is simulated: that of a draft, or that of a version. */
public sealed interface OtherDefinition {

  /** Decided or not. */
  record OfDraft(long id) implements OtherDefinition {}

  /** Of any time. */
  record OfVersion(long id) implements OtherDefinition {}

  /** As it is stored: one of the two is null. */
  static OtherDefinition of(Long draftId, Long versionId) {
    return draftId == null ? new OfVersion(versionId) : new OfDraft(draftId);
  }

  default Long draftId() {
    return this instanceof OfDraft draft ? Long.valueOf(draft.id()) : null;
  }

  default Long versionId() {
    return this instanceof OfVersion version ? Long.valueOf(version.id()) : null;
  }
}
