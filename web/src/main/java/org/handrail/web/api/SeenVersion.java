package org.handrail.web.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Pattern;
import org.handrail.kernel.DomainException;

/** The version of a ticket that a client has seen, as {@code If-Match} says it. */
public final class SeenVersion {

  private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

  private SeenVersion() {}

  /** The tag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(String.valueOf(version));
  }

  /**
   * For changes that would overwrite what somebody else did.
   *
   * @return null for {@code *}: the client takes whatever is there
   * @throws DomainException {@code api.if-match.missing}, {@code api.if-match.malformed}
   */
  public static Long required(String ifMatch) {
    if (ifMatch == null) {
      throw new DomainException(ApiError.VERSION_MISSING);
    }
    return given(ifMatch);
  }

  /** For additions, where the client may not care: null if it said nothing. */
  public static Long given(String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    var version = FORM.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw new DomainException(ApiError.BAD_VERSION);
    }
    return Long.valueOf(version.group(1));
  }
}
