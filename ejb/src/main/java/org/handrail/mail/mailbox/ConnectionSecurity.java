package org.handrail.mail.mailbox;

/** What protects a connection to a mail server. */
public enum ConnectionSecurity {
  /** Nothing: only for a server on the same machine or network. */
  NONE,
  /** Begins in the clear and refuses to go on without TLS. */
  STARTTLS,
  TLS
}
