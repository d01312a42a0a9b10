package org.handrail.kernel;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be wrong with the database without being anybody's mistake: it passes, and what could
 * not be done may be tried again. Found anywhere in a chain of causes, since pool, EJB container
 * and persistence each wrap what they do not know.
 */
public enum DatabaseFault {
  /** Stopped, starting, unreachable, or without a connection to spare. */
  AWAY("the database is away"),
  /** No room left where it keeps its files, or it only reads. */
  REFUSES_WRITES("the database takes no writes: its disk is full, or it only reads");

  private static final int DEEPEST = 40;

  private final String words;

  DatabaseFault(String words) {
    this.words = words;
  }

  /** For the log and for health: never what the database itself said, which may quote contents. */
  public String words() {
    return words;
  }

  /** Empty if the failure is of another kind. */
  public static Optional<DatabaseFault> in(Throwable failure) {
    return causes(failure).flatMap(cause -> of(cause).stream()).findFirst();
  }

  /**
   * For a caller that gives up on one piece of work to go on with the others: a fault of the
   * database is not that piece's, and would be every other's too.
   */
  public static void rethrow(Throwable failure) {
    if (in(failure).isPresent()) {
      throw failure instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(failure);
    }
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  private static Optional<DatabaseFault> of(Throwable cause) {
    // how the pool says that it has no connection and gets none
    if (cause instanceof ResourceException) {
      return Optional.of(AWAY);
    }
    return cause instanceof SQLException refused
        ? ofState(String.valueOf(refused.getSQLState()))
        : Optional.empty();
  }

  /** The codes are in appendix A of PostgreSQL's manual. */
  private static Optional<DatabaseFault> ofState(String state) {
    return switch (state) {
      case "57P01", "57P02", "57P03", "57P05", "53300" -> Optional.of(AWAY);
      case "53100", "58030", "25006" -> Optional.of(REFUSES_WRITES);
      default -> state.startsWith("08") ? Optional.of(AWAY) : Optional.empty();
    };
  }
}
