package org.handrail.kernel;

import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Why something failed, in words that may be kept beside it and shown: a code or the kind of
 * failure, never its message, which may quote what the failed work was about.
 */
public final class Reason {

  private static final int DEEPEST = 40;

  private Reason() {}

  public static String of(Throwable failure) {
    return DatabaseFault.in(failure)
        .map(DatabaseFault::words)
        .orElseGet(
            () ->
                causes(failure)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .findFirst()
                    .map(refused -> "database error " + refused.getSQLState())
                    .orElseGet(() -> innermost(failure)));
  }

  private static String innermost(Throwable failure) {
    var last = causes(failure).reduce(failure, (outer, inner) -> inner);
    return last instanceof DomainException refused
        ? refused.code().code()
        : last.getClass().getSimpleName();
  }

  /** Whether the database has a part in it, whose messages quote values. */
  public static boolean isOfTheDatabase(Throwable failure) {
    return causes(failure).anyMatch(SQLException.class::isInstance);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }
}
