package org.handrail.sla.definition;

import org.handrail.kernel.ErrorCode;

/** Refusals about the SLA definition of calendars and policies, and its drafts. */
public enum DefinitionError implements ErrorCode {
  UNKNOWN_POLICY("sla.policy.unknown", Kind.NOT_FOUND),
  POLICY_NAME_TAKEN("sla.policy.name-taken", Kind.CONFLICT),
  POLICY_NAME_MISSING("sla.policy.name-missing", Kind.INVALID),
  POLICY_NAME_TOO_LONG("sla.policy.name-too-long", Kind.INVALID),
  EMPTY_CONDITION("sla.policy.condition-empty", Kind.INVALID),
  UNKNOWN_CONDITION_VALUE("sla.policy.condition-value-unknown", Kind.INVALID),
  UNKNOWN_VALUE("sla.policy.value-unknown", Kind.INVALID),
  BAD_DURATION("sla.policy.duration-out-of-range", Kind.INVALID),
  BAD_PERCENT("sla.policy.percent-out-of-range", Kind.INVALID),
  BAD_STEP_TIME("sla.policy.step-time-out-of-range", Kind.INVALID),
  STEP_BEFORE_BEGINNING("sla.policy.step-before-beginning", Kind.INVALID),
  STEP_TELLS_NOBODY("sla.policy.step-tells-nobody", Kind.INVALID),
  STEP_WITHOUT_TAG("sla.policy.step-without-tag", Kind.INVALID),
  STEP_WITHOUT_TEAM("sla.policy.step-without-team", Kind.INVALID),
  EQUAL_STEPS("sla.policy.steps-equal", Kind.INVALID),
  LAST_HAS_CONDITIONS("sla.policy.last-has-conditions", Kind.INVALID),
  NEVER_TRIED("sla.policy.never-tried", Kind.INVALID),
  UNKNOWN_VERSION("sla.version.unknown", Kind.NOT_FOUND),
  UNKNOWN_DRAFT("sla.draft.unknown", Kind.NOT_FOUND),
  DRAFT_OVERTAKEN("sla.draft.overtaken", Kind.CONFLICT),
  DRAFT_DECIDED("sla.draft.decided", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  DefinitionError(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
