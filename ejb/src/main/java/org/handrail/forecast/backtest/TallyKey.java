package org.handrail.forecast.backtest;

import org.handrail.sla.policy.ClockKind;

/** By what forecasts are added up: the kind of clock, and the tenth of their probability. */
public record TallyKey(ClockKind kind, int tenth) {}
