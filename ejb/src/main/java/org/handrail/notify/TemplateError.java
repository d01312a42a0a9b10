package org.handrail.notify;

import org.handrail.kernel.ErrorCode;

/** Refusals about templates. */
public enum TemplateError implements ErrorCode {
  UNKNOWN_PLACEHOLDER("notify.template.unknown-placeholder", Kind.INVALID),
  MISSING_MESSAGE("notify.template.message-missing", Kind.INVALID),
  EMPTY("notify.template.empty", Kind.INVALID),
  CHANGED("notify.template.changed-meanwhile", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  TemplateError(String code, Kind kind) {
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
