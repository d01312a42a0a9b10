package org.handrail.security.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A token as its holder has it: random bits as characters that fit into a link, 256 of them where
 * the application makes it, never fewer than 128. Only its hash is ever stored; a fast one will do,
 * because nobody can guess so many. Looking the hash up by its index tells nothing about the token
 * by the time it takes.
 */
public record Secret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,43}");

  static Secret random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** False for null, blank and whatever else never was a token: it need not be looked up. */
  static boolean isWellFormed(String value) {
    return value != null && FORM.matcher(value).matches();
  }

  /** SHA-256 of the characters. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** Not the value: it must not slip into a log. */
  @Override
  public String toString() {
    return "Secret";
  }
}
