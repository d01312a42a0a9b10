package org.handrail.notify;

import java.time.ZoneId;

/**
 * Somebody who is to hear of something.
 *
 * @param timeZone in which they are told instants
 */
public record Recipient(
    long personId, String name, String language, String timeZone, String address) {

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}
