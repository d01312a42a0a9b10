package org.handrail.ticket.model;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.handrail.kernel.Keyed;

/**
 * Where a message came from or went to. {@link Channels} tells which there are; a stored one whose
 * adapter is gone is still one.
 *
 * @param key as it is stored and named in the API, for example {@code EMAIL}
 */
public record Channel(String key) implements Keyed, Serializable {

  // before the channels, whose constructor asks it
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,31}");

  public static final Channel EMAIL = new Channel("EMAIL");
  public static final Channel PORTAL = new Channel("PORTAL");
  public static final Channel API = new Channel("API");

  /** An agent wrote, in the workspace or for somebody who stood before them. */
  public static final Channel AGENT = new Channel("AGENT");

  public static final Channel PHONE = new Channel("PHONE");

  public Channel {
    if (!FORM.matcher(key).matches()) {
      throw new IllegalArgumentException("no channel: " + key);
    }
  }

  @Override
  public String toString() {
    return key;
  }
}
