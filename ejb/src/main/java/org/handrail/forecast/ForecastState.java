package org.handrail.forecast;

/** What came of calculation a team's forecast. */
public enum ForecastState {
  /** Each open clock has its probability. */
  FORECAST,
  /** Nothing is promised at the moment that could be missed. */
  NO_CLOCKS,
  /** Too few tickets have been done to forecast anything. */
  LEARNING
}
