package org.handrail.batch.job;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.handrail.kernel.DomainException;

/**
 * A knob of a job.
 *
 * @param name as in the job's XML
 * @param form what values look like
 * @param defaultValue what a start without it takes; null for an instant, which is then now, and
 *     for an id, which has to be given
 */
public record JobParameter(String name, Form form, String defaultValue) {

  private static final int MOST = 1_000_000_000;
  private static final int MOST_DAYS = 36_500;

  /** What values look like. */
  public enum Form {
    /** How many, from 0, which means all, to a thousand million. */
    COUNT,
    /** Whole days, from 1 to a hundred years. */
    DAYS,
    /** An instant in UTC, as {@code 2026-11-21T02:30:00Z}. */
    INSTANT,
    /** The id of what the run is about: the job runs once at a time for each. */
    ID
  }

  public static JobParameter count(String name, int defaultCount) {
    return new JobParameter(name, Form.COUNT, String.valueOf(defaultCount));
  }

  public static JobParameter days(String name, int defaultDays) {
    return new JobParameter(name, Form.DAYS, String.valueOf(defaultDays));
  }

  public static JobParameter instant(String name) {
    return new JobParameter(name, Form.INSTANT, null);
  }

  /** At most one of a job. */
  public static JobParameter id(String name) {
    return new JobParameter(name, Form.ID, null);
  }

  /**
   * The value a run gets: what was given, in one writing, or the default.
   *
   * @param given null or blank for the default
   * @throws DomainException {@code job.parameter.malformed}
   */
  String valueOf(String given, Instant now) {
    if (given == null || given.isBlank()) {
      return missing(now);
    }
    return switch (form) {
      case COUNT -> number(given.strip(), 0, MOST);
      case DAYS -> number(given.strip(), 1, MOST_DAYS);
      case INSTANT -> instantOf(given.strip());
      case ID -> idOf(given.strip());
    };
  }

  private String missing(Instant now) {
    return switch (form) {
      case COUNT, DAYS -> defaultValue;
      case INSTANT -> now.toString();
      case ID -> throw malformed("", null);
    };
  }

  private String idOf(String given) {
    if (!given.matches("\\d{1,18}")) {
      throw malformed(given, null);
    }
    return String.valueOf(Long.parseLong(given));
  }

  private String number(String given, int least, int most) {
    try {
      int number = Integer.parseInt(given);
      if (number >= least && number <= most) {
        return String.valueOf(number);
      }
    } catch (NumberFormatException notANumber) {
      throw malformed(given, notANumber);
    }
    throw malformed(given, null);
  }

  private String instantOf(String given) {
    try {
      return Instant.parse(given).toString();
    } catch (DateTimeParseException notAnInstant) {
      throw malformed(given, notAnInstant);
    }
  }

  private DomainException malformed(String given, Exception cause) {
    var refused =
        new DomainException(
            JobError.MALFORMED_PARAMETER,
            Map.of("parameter", name, "value", given, "form", form.name()));
    refused.initCause(cause);
    return refused;
  }
}
