package org.handrail.launch.demo;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Hashes the demo's password as the application would: {@code algorithm:rounds:salt:hash}. */
final class Password {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ROUNDS = 250_000;
  private static final int SALT_BYTES = 32;
  private static final int KEY_BYTES = 64;

  private Password() {}

  static String hash(String password) {
    var salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return "%s:%d:%s:%s".formatted(ALGORITHM, ROUNDS, base64(salt), base64(key(password, salt)));
  }

  private static byte[] key(String password, byte[] salt) {
    try {
      var spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, KEY_BYTES * Byte.SIZE);
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
