package org.handrail.kernel;

/** A code that is no more than its two words. */
record Refusal(String code, Kind kind) implements ErrorCode {}
