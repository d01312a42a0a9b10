package org.handrail.notify;

import static org.handrail.kernel.ErrorCode.conflict;
import static org.handrail.kernel.ErrorCode.invalid;

import org.handrail.kernel.ErrorCode;

/** Refusals about templates. */
final class TemplateError {
  public static final ErrorCode UNKNOWN_PLACEHOLDER =
      invalid("notify.template.unknown-placeholder");
  public static final ErrorCode MISSING_MESSAGE = invalid("notify.template.message-missing");
  public static final ErrorCode EMPTY = invalid("notify.template.empty");
  public static final ErrorCode CHANGED = conflict("notify.template.changed-meanwhile");

  private TemplateError() {}
}
