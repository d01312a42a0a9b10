package org.handrail.sla.definition;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.invalid;
import static org.handrail.kernel.ErrorCode.notFound;

import org.handrail.kernel.ErrorCode;

/** Refusals about the SLA definition of calendars and policies, and its drafts. */
final class DefinitionError {
  public static final ErrorCode UNKNOWN_POLICY = notFound("sla.policy.unknown");
  public static final ErrorCode POLICY_NAME_TAKEN = conflict("sla.policy.name-taken");
  public static final ErrorCode POLICY_NAME_MISSING = invalid("sla.policy.name-missing");
  public static final ErrorCode POLICY_NAME_TOO_LONG = invalid("sla.policy.name-too-long");
  public static final ErrorCode EMPTY_CONDITION = invalid("sla.policy.condition-empty");
  public static final ErrorCode UNKNOWN_CONDITION_VALUE =
      invalid("sla.policy.condition-value-unknown");
  public static final ErrorCode UNKNOWN_VALUE = invalid("sla.policy.value-unknown");
  public static final ErrorCode BAD_DURATION = invalid("sla.policy.duration-out-of-range");
  public static final ErrorCode BAD_PERCENT = invalid("sla.policy.percent-out-of-range");
  public static final ErrorCode BAD_STEP_TIME = invalid("sla.policy.step-time-out-of-range");
  public static final ErrorCode STEP_BEFORE_BEGINNING = invalid("sla.policy.step-before-beginning");
  public static final ErrorCode STEP_TELLS_NOBODY = invalid("sla.policy.step-tells-nobody");
  public static final ErrorCode STEP_WITHOUT_TAG = invalid("sla.policy.step-without-tag");
  public static final ErrorCode STEP_WITHOUT_TEAM = invalid("sla.policy.step-without-team");
  public static final ErrorCode EQUAL_STEPS = invalid("sla.policy.steps-equal");
  public static final ErrorCode LAST_HAS_CONDITIONS = invalid("sla.policy.last-has-conditions");
  public static final ErrorCode NEVER_TRIED = invalid("sla.policy.never-tried");
  public static final ErrorCode UNKNOWN_VERSION = notFound("sla.version.unknown");
  public static final ErrorCode UNKNOWN_DRAFT = notFound("sla.draft.unknown");
  public static final ErrorCode DRAFT_OVERTAKEN = conflict("sla.draft.overtaken");
  public static final ErrorCode DRAFT_DECIDED = conflict("sla.draft.decided");

  private DefinitionError() {}
}
