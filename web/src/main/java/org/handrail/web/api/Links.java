package org.handrail.web.api;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.handrail.kernel.Cursor;

/**
 * Where the next page is: the same address with the next cursor. Without host and scheme, which a
 * proxy in front knows better.
 */
public final class Links {

  private Links() {}

  public static Link next(UriInfo asked, Cursor cursor) {
    var absolute =
        asked.getRequestUriBuilder().replaceQueryParam("cursor", cursor.encoded()).build();
    var relative = URI.create(absolute.getRawPath() + "?" + absolute.getRawQuery());
    return Link.fromUri(relative).rel("next").build();
  }
}
