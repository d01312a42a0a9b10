package org.handrail.sla.review;

import org.handrail.kernel.ErrorCode;

/** Refusals about deciding by a preview. */
public enum ReviewError implements ErrorCode {
  PREVIEW_OUTDATED("sla.preview.outdated", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  ReviewError(String code, Kind kind) {
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
