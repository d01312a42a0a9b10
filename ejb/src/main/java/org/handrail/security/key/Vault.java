package org.handrail.security.key;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.kernel.DomainException;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * Seals secrets of other systems (a mailbox's password) that Handrail must be able to use again, so
 * that a copy of the database does not contain them. The key is never in the database: it is the
 * setting {@code handrail.secret-key}, which several nodes on one database share, or else a file in
 * the data folder, made at first use.
 */
@ApplicationScoped
public class Vault {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY = 32;

  @Inject private Settings settings;

  /**
   * AES-256-GCM: a nonce, the sealed text, its tag.
   *
   * @throws DomainException {@code security.secret-key.missing} where there is neither the setting
   *     nor a data folder
   */
  public byte[] seal(String secret) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), 0);
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return whole;
  }

  /**
   * @throws DomainException {@code security.secret-key.wrong} if it was sealed with another key
   */
  public String open(byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return new String(cipher(Cipher.DECRYPT_MODE, nonce, sealed, NONCE), StandardCharsets.UTF_8);
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] input, int offset) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input, offset, input.length - offset);
    } catch (GeneralSecurityException e) {
      var wrong = new DomainException(KeyError.WRONG_KEY);
      wrong.initCause(e);
      throw wrong;
    }
  }

  private byte[] key() {
    return settings.optional(Setting.SECRET_KEY).map(Vault::decoded).orElseGet(this::keyOfFolder);
  }

  private static byte[] decoded(String base64) {
    byte[] key = Base64.getDecoder().decode(base64.strip());
    if (key.length != KEY) {
      throw new DomainException(KeyError.WRONG_KEY);
    }
    return key;
  }

  private byte[] keyOfFolder() {
    var folder =
        settings
            .optional(Setting.DATA_DIR)
            .orElseThrow(() -> new DomainException(KeyError.MISSING_KEY));
    try {
      return decoded(Files.readString(madeOnce(Path.of(folder))));
    } catch (IOException e) {
      throw new UncheckedIOException("the key of the data folder cannot be read", e);
    }
  }

  /** Readable by its owner only, from the first byte on. */
  private static Path madeOnce(Path folder) throws IOException {
    Path file = folder.resolve("secret.key");
    if (Files.exists(file)) {
      return file;
    }
    byte[] key = new byte[KEY];
    RANDOM.nextBytes(key);
    Path part =
        Files.createTempFile(
            folder,
            "secret",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        part, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.SYNC);
    try {
      // a link fails where a move would replace: two threads at the first use agree on one key
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException made) {
      return file;
    } finally {
      Files.delete(part);
    }
    return file;
  }
}
