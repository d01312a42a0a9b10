package org.handrail.security.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * An attempt with a password, as far as it is counted.
 *
 * @param counters in an order that all attempts share, so that two never wait for each other
 */
public record Attempt(List<Counter> counters) {

  public Attempt {
    counters = List.copyOf(counters);
  }

  /**
   * From a browser nobody knows.
   *
   * @param login see {@link #account} and {@link #unknown}
   */
  static Attempt byStranger(String login, String address) {
    return new Attempt(
        List.of(new Counter(LockOut.ADDRESS, address), new Counter(LockOut.LOGIN, login)));
  }

  /** From a browser in which the account's owner has signed in before. */
  static Attempt fromDevice(String device, String address) {
    return new Attempt(
        List.of(new Counter(LockOut.ADDRESS, address), new Counter(LockOut.DEVICE, device)));
  }

  /** By somebody who is signed in and gives the password once more. */
  public static Attempt bySignedIn(long accountId) {
    return new Attempt(List.of(new Counter(LockOut.LOGIN, account(accountId))));
  }

  /** What failures of an account are counted under, by whichever name it was tried. */
  static String account(long accountId) {
    return "account " + accountId;
  }

  /** What failures of a name without account are counted under: it looks the same outside. */
  static String unknown(String name) {
    return "name " + name;
  }

  /** What failures are counted of. */
  public record Counter(LockOut rule, String subject) {

    /** A hash, because people type their password into the wrong field. */
    byte[] key() {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        return digest.digest(subject.getBytes(StandardCharsets.UTF_8));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every Java has SHA-256", impossible);
      }
    }
  }
}
