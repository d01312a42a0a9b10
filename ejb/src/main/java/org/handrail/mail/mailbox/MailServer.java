package org.handrail.mail.mailbox;

/** Where to connect and as whom; {@code user} is empty for a server that asks for none. */
public record MailServer(
    String host, int port, ConnectionSecurity security, String user, String password) {

  /** Without the password: this ends up in logs and error texts. */
  @Override
  public String toString() {
    return "%s:%d (%s, %s)".formatted(host, port, security, user);
  }
}
