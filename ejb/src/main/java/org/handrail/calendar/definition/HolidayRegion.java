package org.handrail.calendar.definition;

import java.util.Objects;

/**
 * Whose public holidays are kept.
 *
 * @param country its ISO 3166 code, for example {@code DE}
 * @param region its code within the country, for example {@code by}, or null for the whole country
 */
public record HolidayRegion(String country, String region) {

  public HolidayRegion {
    Objects.requireNonNull(country);
  }
}
