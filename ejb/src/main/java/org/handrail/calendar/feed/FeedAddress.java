package org.handrail.calendar.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

/**
 * Where a calendar is fetched from, as somebody entered it. {@code webcal://} is how calendars
 * publish themselves; it means https.
 */
record FeedAddress(URI uri) {

  private static final int HIGHEST_PORT = 65_535;

  /**
   * @throws FeedRejected {@code calendar.feed.no-address} if it is no address of the web, or has a
   *     user and password in it
   */
  static FeedAddress of(String entered) {
    try {
      var uri = new URI(entered.strip());
      if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getPort() > HIGHEST_PORT) {
        throw noAddress();
      }
      var rest = uri.getRawSchemeSpecificPart();
      return new FeedAddress(new URI(scheme(uri) + ":" + rest));
    } catch (URISyntaxException malformed) {
      throw noAddress();
    }
  }

  String host() {
    return uri.getHost();
  }

  private static String scheme(URI uri) {
    return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
      case "http" -> "http";
      case "https", "webcal" -> "https";
      default -> throw noAddress();
    };
  }

  private static FeedRejected noAddress() {
    return new FeedRejected(FeedError.NO_ADDRESS, Map.of());
  }
}
