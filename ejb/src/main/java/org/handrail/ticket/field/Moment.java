package org.handrail.ticket.field;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.handrail.kernel.Storable;

/**
 * An instant as a criterion has it: by the calendar, or so long before or after now; to the
 * microsecond, as the database has instants.
 */
final class Moment {

  private static final Pattern FROM_NOW = Pattern.compile("now(?:([+-])(\\d{1,5})([mhd]))?");

  private Moment() {}

  /**
   * @throws IllegalArgumentException for anything else
   */
  static Instant at(String text, Instant now) {
    return instant(text, now).truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant instant(String text, Instant now) {
    var relative = FROM_NOW.matcher(text);
    if (!relative.matches()) {
      return absolute(text);
    }
    if (relative.group(1) == null) {
      return now;
    }
    var distance = duration(Long.parseLong(relative.group(2)), relative.group(3));
    return relative.group(1).equals("+") ? now.plus(distance) : now.minus(distance);
  }

  private static Duration duration(long count, String unit) {
    return switch (unit) {
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static Instant absolute(String text) {
    try {
      return Storable.instant(text);
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}
