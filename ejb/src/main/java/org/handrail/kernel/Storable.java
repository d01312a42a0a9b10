package org.handrail.kernel;

import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * What the database can hold. PostgreSQL knows no character NUL and no half of a surrogate pair in
 * a text, and fewer years and digits than Java: anyone who sends such a value has made a mistake,
 * and nothing has failed.
 */
public final class Storable {

  /** Nobody means what is before or after these, and it stays readable as {@code yyyy}. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** SQL states: a number, an instant, a character that is out of range. */
  private static final Set<String> OUT_OF_RANGE = Set.of("22003", "22008", "22021");

  private Storable() {}

  /** Whether a text can be stored; null can. */
  public static boolean isText(String text) {
    return text == null
        || text.codePoints()
            .noneMatch(
                character ->
                    character == 0
                        || character >= Character.MIN_SURROGATE
                            && character <= Character.MAX_SURROGATE);
  }

  /**
   * Reads an instant that can be stored.
   *
   * @throws DateTimeParseException for anything else
   */
  public static Instant instant(String text) {
    var instant = Instant.parse(text);
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new DateTimeParseException("of no year from 1 to 9999", text, 0);
    }
    return instant;
  }

  /** The refusal behind what the database threw, if a value was all that was wrong. */
  public static Optional<DomainException> refusalIn(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused
          && OUT_OF_RANGE.contains(String.valueOf(refused.getSQLState()))) {
        var refusal = new DomainException(KernelError.NOT_STORABLE);
        refusal.initCause(thrown);
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }
}
