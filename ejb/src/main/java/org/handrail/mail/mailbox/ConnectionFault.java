package org.handrail.mail.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What is to be looked at when a mail server cannot be used. Each is known by an exception, and
 * some by its words besides; the first that is seen decides.
 */
public enum ConnectionFault {
  HOST_UNKNOWN(UnknownHostException.class, ""),
  SILENT(SocketTimeoutException.class, ""),
  LOGIN_REFUSED(AuthenticationFailedException.class, ""),
  FOLDER_UNKNOWN(FolderNotFoundException.class, ""),
  /** TLS from the beginning, where the server speaks in the clear. */
  NO_TLS(SSLException.class, "Unsupported or unrecognized SSL message"),
  /** Not for this name, not from anybody we trust, or out of its time. */
  CERTIFICATE(GeneralSecurityException.class, ""),
  NO_STARTTLS(MessagingException.class, "STARTTLS"),
  /** Nobody listens at this port, or something in between keeps us away. */
  REFUSED(SocketException.class, ""),
  NO_OUTGOING_SERVER(Missing.class, ""),
  OTHER(Exception.class, "");

  private final Class<? extends Exception> type;
  private final String words;

  ConnectionFault(Class<? extends Exception> type, String words) {
    this.type = type;
    this.words = words;
  }

  static ConnectionFault of(Exception failure) {
    return Stream.of(values()).filter(fault -> fault.isSeenIn(failure)).findFirst().orElse(OTHER);
  }

  private boolean isSeenIn(Exception failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(cause -> type.isInstance(cause) && said(cause).contains(words));
  }

  private static String said(Throwable cause) {
    return String.valueOf(cause.getMessage());
  }

  /** There is no server to be tried. */
  static final class Missing extends MessagingException {
    private static final long serialVersionUID = 1L;
  }
}
