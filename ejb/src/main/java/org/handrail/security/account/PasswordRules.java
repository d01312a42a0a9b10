package org.handrail.security.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ErrorCode;
import org.handrail.security.SecurityError;

/**
 * Which passwords are good enough: long rather than complicated, as NIST SP 800-63B asks, and none
 * that guessers try first.
 */
final class PasswordRules {

  static final int SHORTEST = 12;

  /** A longer one would only make hashing dear. */
  static final int LONGEST = 200;

  private static final int FEWEST_DIFFERENT = 5;
  private static final Set<String> COMMON = readCommon();

  private PasswordRules() {}

  /**
   * @param login of the account; the password must not contain it, nor the other way round
   * @throws DomainException {@code security.password.too-short}, {@code too-long}, {@code
   *     contains-login}, {@code too-common}
   */
  static void check(String password, String login) {
    var word = password == null ? "" : password.toLowerCase(Locale.ROOT);
    require(word.length() >= SHORTEST, SecurityError.PASSWORD_TOO_SHORT);
    require(word.length() <= LONGEST, SecurityError.PASSWORD_TOO_LONG);
    require(!isAbout(word, login.toLowerCase(Locale.ROOT)), SecurityError.PASSWORD_CONTAINS_LOGIN);
    require(!isCommon(word), SecurityError.PASSWORD_TOO_COMMON);
  }

  private static boolean isAbout(String word, String login) {
    int at = login.indexOf('@');
    var name = at > 0 ? login.substring(0, at) : login;
    // a login of two letters is in many a good password
    return word.equals(login) || login.contains(word) || name.length() > 3 && word.contains(name);
  }

  private static boolean isCommon(String word) {
    return word.chars().distinct().count() < FEWEST_DIFFERENT
        || COMMON.contains(word)
        || COMMON.contains(withoutDecoration(word));
  }

  /** Without the digits and signs that people add at the ends when a form asks for them. */
  private static String withoutDecoration(String word) {
    return word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static void require(boolean holds, ErrorCode refusal) {
    if (!holds) {
      throw new DomainException(refusal, Map.of("shortest", SHORTEST, "longest", LONGEST));
    }
  }

  private static Set<String> readCommon() {
    try (var in = PasswordRules.class.getResourceAsStream("common-passwords.txt");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
