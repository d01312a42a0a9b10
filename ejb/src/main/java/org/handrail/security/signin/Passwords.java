package org.handrail.security.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.UUID;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** Hashes passwords slowly and compares them; who has no password takes as long as who has one. */
@ApplicationScoped
public class Passwords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

  @Inject private Pbkdf2PasswordHash hash;
  @Inject private Settings settings;

  private String nobodys;

  @PostConstruct
  void configure() {
    hash.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            iterations(),
            "Pbkdf2PasswordHash.SaltSizeBytes",
            "32",
            "Pbkdf2PasswordHash.KeySizeBytes",
            "64"));
    nobodys = hash(UUID.randomUUID().toString());
  }

  public String hash(String password) {
    return hash.generate(password.toCharArray());
  }

  /**
   * @param stored null if there is no such account or it has no password; costs the same time
   */
  public boolean matches(String password, String stored) {
    var entered = password == null ? "" : password;
    boolean matches = hash.verify(entered.toCharArray(), stored == null ? nobodys : stored);
    return matches && stored != null;
  }

  /** Whether it was hashed with other parameters than hashes are made with now. */
  boolean isOutdated(String stored) {
    return !stored.startsWith(ALGORITHM + ":" + iterations() + ":");
  }

  private String iterations() {
    return String.valueOf(settings.number(Setting.PASSWORD_ITERATIONS));
  }
}
