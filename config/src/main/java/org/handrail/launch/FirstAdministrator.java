package org.handrail.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * An installation without accounts has no default password either: anyone who starts it gets a
 * link, once and for a day, that makes the first administrator. Only the token's hash is stored, so
 * the link is lost with the console; the next start of an installation still without accounts gives
 * a new one and the old one ends.
 */
final class FirstAdministrator {

  private static final int TOKEN_BYTES = 16;
  private static final Duration VALID_FOR = Duration.ofHours(24);

  private FirstAdministrator() {}

  /** The link, if there is nobody yet who could log in. */
  static Optional<String> link(Database database, String baseUrl) throws SQLException {
    String token = randomToken();
    try (var connection = database.connect();
        var statement =
            connection.prepareStatement(
                """
                with old as (
                  delete from security_token
                  where kind = 'first-admin' and not exists (select from account)
                )
                insert into security_token (kind, hash, created_at, expires_at)
                select 'first-admin', ?, now(), now() + ? * interval '1 second'
                where not exists (select from account)
                """)) {
      statement.setBytes(1, hash(token));
      statement.setLong(2, VALID_FOR.toSeconds());
      return statement.executeUpdate() == 1
          ? Optional.of(baseUrl + "/setup.xhtml?token=" + token)
          : Optional.empty();
    }
  }

  private static String randomToken() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** As the application hashes the tokens it is given. */
  static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
