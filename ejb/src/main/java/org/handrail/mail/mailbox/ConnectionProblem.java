package org.handrail.mail.mailbox;

import java.util.Optional;

/**
 * Why a mail server cannot be used, for somebody who has just entered its address.
 *
 * @param words the server's own, or those of the library, for anyone who asks further
 */
public record ConnectionProblem(ConnectionFault fault, String words) {

  static ConnectionProblem of(Exception failure) {
    return new ConnectionProblem(ConnectionFault.of(failure), words(failure));
  }

  /** With the cause that TLS hides one level down. */
  private static String words(Exception failure) {
    String said = Optional.ofNullable(failure.getMessage()).orElse("");
    return Optional.ofNullable(failure.getCause())
        .map(Throwable::getMessage)
        .filter(cause -> !said.contains(cause))
        .map(cause -> said + " (" + cause + ")")
        .orElse(said);
  }
}
