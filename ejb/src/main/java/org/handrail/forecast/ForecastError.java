package org.handrail.forecast;

import org.handrail.kernel.ErrorCode;

/** Refusals about the breach forecast. */
public enum ForecastError implements ErrorCode {
  THRESHOLD_OUT_OF_RANGE("forecast.threshold.out-of-range", Kind.INVALID);

  private final String code;
  private final Kind kind;

  ForecastError(String code, Kind kind) {
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
