package org.handrail.mail.thread;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Our mark under a few words, so that they can travel through other people's mail programs and
 * still be believed: HMAC-SHA-256, of which 128 bits are kept, in lower-case hexadecimal since some
 * programs change the case of addresses.
 */
public final class Signature {
  private static final int KEPT = 16;

  private final SecretKeySpec key;

  /**
   * @param key at least 32 random bytes
   */
  public Signature(byte[] key) {
    if (key.length < 32) {
      throw new IllegalArgumentException("a signing key has at least 32 bytes");
    }
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  String of(String words) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] whole = mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(whole, KEPT));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HmacSHA256", impossible);
    }
  }

  /** Takes the same time whether the first letter is wrong or the last. */
  boolean isUnder(String words, String claimed) {
    return MessageDigest.isEqual(
        of(words).getBytes(StandardCharsets.US_ASCII), claimed.getBytes(StandardCharsets.UTF_8));
  }
}
