package org.handrail.notify;

import java.time.ZoneId;
import org.handrail.people.Identity;

/**
 * Somebody who is to hear of something.
 *
 * @param kind of the identity by which they are told
 * @param address its value
 * @param timeZone in which they are told instants
 */
public record Recipient(
    long personId, String name, String language, String timeZone, String kind, String address) {

  boolean isByMail() {
    return kind.equals(Identity.EMAIL);
  }

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}
