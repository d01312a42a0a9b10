package org.handrail.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Salt and hash of a password as an older installation made them. */
final class OldHashFixture {

  private OldHashFixture() {}

  static String of(String password, int rounds) throws GeneralSecurityException {
    var salt = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);
    var key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 256));
    var base64 = Base64.getEncoder();
    return base64.encodeToString(salt) + ":" + base64.encodeToString(key.getEncoded());
  }
}
