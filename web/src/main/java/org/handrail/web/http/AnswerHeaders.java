package org.handrail.web.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Headers that every answer carries, no matter who gives it. Scripts and styles of pages are
 * governed by the policy that PrimeFaces adds with the page's nonce; two policies hold both.
 * Whatever is not a public resource is private and stays in no cache, so that "back" after signing
 * out shows nothing.
 */
public final class AnswerHeaders {

  private static final String RESOURCES = "/jakarta.faces.resource/";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "frame-ancestors 'none'; base-uri 'self'; object-src 'none'; form-action 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private AnswerHeaders() {}

  /**
   * @param path as it was asked for, from the root
   * @param secure whether it was asked for over TLS, if only up to a proxy
   */
  public static Map<String, String> of(String path, boolean secure) {
    var headers = new LinkedHashMap<>(ALWAYS);
    if (!isResource(path)) {
      headers.put("Cache-Control", "no-store");
    }
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=31536000");
    }
    return headers;
  }

  private static boolean isResource(String path) {
    return path != null && path.startsWith(RESOURCES);
  }
}
