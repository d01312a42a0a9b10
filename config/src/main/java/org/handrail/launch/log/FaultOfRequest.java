package org.handrail.launch.log;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Failures whose cause is what somebody sent: an expired or invented form, a form without its
 * page's nonce. Where in our code that was found out helps nobody, and anyone who sends thousands
 * must not fill the log: such a request is one line. By name, since the launcher is built without
 * the application.
 */
final class FaultOfRequest {

  private static final int DEEPEST = 20;

  private static final Set<String> NAMES =
      Set.of(
          "jakarta.faces.application.ViewExpiredException",
          "jakarta.faces.application.ProtectedViewException",
          "org.primefaces.csp.CspException",
          "org.apache.catalina.connector.ClientAbortException");

  private FaultOfRequest() {}

  /** The failure of such a kind behind whatever was wrapped around it. */
  static Optional<Throwable> in(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(cause -> NAMES.contains(cause.getClass().getName()))
        .findFirst();
  }
}
