package org.handrail.launch.log;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** That something else cannot be reached. Each place of the code finds it out, and none is why. */
final class NoConnection {

  private static final int DEEPEST = 20;

  private static final Set<String> NAMES =
      Set.of(
          "java.net.ConnectException",
          "jakarta.resource.spi.ResourceAllocationException",
          "com.sun.appserv.connectors.internal.api.PoolingException");

  private NoConnection() {}

  /** The failure of such a kind behind whatever was wrapped around it. */
  static Optional<Throwable> in(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(cause -> NAMES.contains(cause.getClass().getName()))
        .findFirst();
  }
}
