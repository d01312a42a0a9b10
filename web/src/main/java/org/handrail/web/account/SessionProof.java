package org.handrail.web.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a browser shows beside the session's id: 256 random bits in a cookie of its own. The ids of
 * the server are random by 56 bits only, and a browser that knows nothing but the id, guessed or
 * found in an address, is nobody. The session keeps the hash.
 */
final class SessionProof {

  static final String COOKIE = "handrail-proof";

  private static final int BYTES = 32;
  private static final int FOR_THE_SESSION = -1;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SessionProof() {}

  /** Gives the browser a new one and returns what the session keeps of it. */
  static String give(HttpServletRequest request, HttpServletResponse response) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    response.addCookie(cookie(request, value, FOR_THE_SESSION));
    return hash(value);
  }

  /** The browser forgets it. */
  static void take(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
  }

  static boolean isShown(HttpServletRequest request, String kept) {
    return shown(request).filter(value -> isSame(hash(value), kept)).isPresent();
  }

  private static Optional<String> shown(HttpServletRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static boolean isSame(String hash, String kept) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
  }

  private static Cookie cookie(HttpServletRequest request, String value, int maxAge) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(maxAge);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static String hash(String value) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
