package org.handrail.sla.outlook;

import org.handrail.kernel.ErrorCode;

/** Refusals about the breach outlook. */
public enum OutlookError implements ErrorCode {
  THRESHOLD_OUT_OF_RANGE("outlook.threshold.out-of-range", Kind.INVALID);

  private final String code;
  private final Kind kind;

  OutlookError(String code, Kind kind) {
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
