package org.handrail.forecast;

import static org.handrail.kernel.ErrorCode.invalid;

import org.handrail.kernel.ErrorCode;

/** Refusals about the breach forecast. */
final class ForecastError {
  public static final ErrorCode THRESHOLD_OUT_OF_RANGE = invalid("forecast.threshold.out-of-range");

  private ForecastError() {}
}
