package org.handrail.calendar.definition;

import java.io.Serializable;
import java.util.Locale;

/**
 * Whose public holidays are kept.
 *
 * @param country its ISO 3166 code, for example {@code DE}
 * @param region its code within the country, for example {@code by}, or null for the whole country
 */
public record HolidayRegion(String country, String region) implements Serializable {

  public HolidayRegion {
    country = country.toUpperCase(Locale.ROOT);
  }
}
