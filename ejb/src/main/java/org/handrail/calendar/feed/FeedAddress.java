package org.handrail.calendar.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

/**
 * Where a calendar is fetched from, as somebody entered it. {@code webcal://} is how calendars
 * publish themselves; it means https.
 *
 * @param target path and query, as they are asked for
 */
record FeedAddress(boolean secure, String host, int port, String target) {

  /**
   * @throws FeedRejected {@code calendar.feed.no-address} if it is no address of the web, or has a
   *     user and password in it
   */
  static FeedAddress of(String entered) {
    try {
      var uri = new URI(entered.strip());
      var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean secure = scheme.equals("https") || scheme.equals("webcal");
      if (uri.getHost() == null
          || uri.getRawUserInfo() != null
          || !(secure || scheme.equals("http"))) {
        throw noAddress();
      }
      int standardPort = secure ? 443 : 80;
      return new FeedAddress(
          secure, uri.getHost(), uri.getPort() < 0 ? standardPort : uri.getPort(), targetOf(uri));
    } catch (URISyntaxException malformed) {
      throw noAddress();
    }
  }

  /** As a request names it: with the port where it is not the usual one. */
  String authority() {
    return port == (secure ? 443 : 80) ? host : host + ":" + port;
  }

  /** Without the brackets that an IPv6 address has in a URL. */
  String hostName() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static String targetOf(URI uri) {
    var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static FeedRejected noAddress() {
    return new FeedRejected(FeedError.NO_ADDRESS, Map.of());
  }
}
