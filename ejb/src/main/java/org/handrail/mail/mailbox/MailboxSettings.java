package org.handrail.mail.mailbox;

/**
 * What an administrator enters about a mailbox, except passwords.
 *
 * @param address people write to it, and answers come from it
 * @param language of what Handrail itself says to strangers: en, uk or ru
 * @param teamId null leaves new tickets to routing
 * @param moveTo only for {@link AfterFetch#MOVE}, else null
 * @param outgoing null takes the outgoing server of the configuration
 * @param plusAddressing whether the server delivers {@code support+anything@} to {@code support@}
 */
public record MailboxSettings(
    String name,
    String address,
    String displayName,
    String language,
    Long teamId,
    boolean enabled,
    Endpoint incoming,
    String folder,
    AfterFetch afterFetch,
    String moveTo,
    int checkSeconds,
    Endpoint outgoing,
    boolean plusAddressing) {

  /** A server as it is entered; {@code user} may be empty. */
  public record Endpoint(String host, int port, ConnectionSecurity security, String user) {

    /** Whether it signs in at all: to a server that is named, as a user. */
    boolean needsPassword() {
      return !trimmed(host).isEmpty() && !trimmed(user).isEmpty();
    }

    /** Whether a password for this one is meant for the other too. */
    boolean isSame(Endpoint other) {
      return trimmed(host).equalsIgnoreCase(trimmed(other.host))
          && port == other.port
          && security == other.security
          && trimmed(user).equals(trimmed(other.user));
    }

    private static String trimmed(String text) {
      return text == null ? "" : text.strip();
    }
  }
}
