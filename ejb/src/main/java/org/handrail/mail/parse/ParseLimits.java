package org.handrail.mail.parse;

import java.time.Duration;

/** How much of one mail is read; what passes a limit is quarantined. */
public record ParseLimits(
    int messageBytes, int headerBytes, int parts, int depth, int recipients, Duration time) {

  public static final ParseLimits USUAL =
      new ParseLimits(25 << 20, 64 << 10, 500, 20, 1000, Duration.ofSeconds(10));
}
