package org.handrail.calendar.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.calendar.definition.HolidayRegion;
import org.handrail.calendar.definition.Horizon;

/** On which days a country, or a part of it, does not work. */
@ApplicationScoped
public class PublicHolidays {

  /** What is between the codes of a region and of the part of it, as in {@code by.mu}. */
  private static final String PART_OF = ".";

  /**
   * A country or a region.
   *
   * @param code as {@link HolidayRegion} has it
   */
  public record Place(String code, String name) {}

  /** The countries whose holidays are known, by their names in a language. */
  public List<Place> countries(Locale language) {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .map(code -> code.toUpperCase(Locale.ROOT))
        .filter(Set.of(Locale.getISOCountries())::contains)
        .map(code -> new Place(code, new Locale("", code).getDisplayCountry(language)))
        .sorted(Comparator.comparing(Place::name, Collator.getInstance(language)))
        .toList();
  }

  /** The parts of a country with holidays of their own; empty for most countries. */
  public List<Place> regions(String country) {
    return parts(managerOf(country).getCalendarHierarchy(), "", "")
        .sorted(Comparator.comparing(Place::name, Collator.getInstance(Locale.ENGLISH)))
        .toList();
  }

  /** Whether there are holidays of such a place. */
  public boolean know(HolidayRegion region) {
    return countries(Locale.ROOT).stream().anyMatch(place -> place.code().equals(region.country()))
        && (region.region() == null
            || regions(region.country()).stream()
                .anyMatch(place -> place.code().equals(region.region())));
  }

  /** The days off within the horizon; two holidays on one day share it. */
  public Map<LocalDate, ExceptionalDay> of(HolidayRegion region, Horizon horizon) {
    var path = region.region() == null ? new String[0] : region.region().split("\\" + PART_OF);
    var days = new TreeMap<LocalDate, ExceptionalDay>();
    managerOf(region.country()).getHolidays(horizon.from(), horizon.until(), path).stream()
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .sorted(Comparator.comparing(Holiday::getDate).thenComparing(PublicHolidays::nameOf))
        .forEach(
            holiday ->
                days.merge(
                    holiday.getDate(),
                    ExceptionalDay.closed(nameOf(holiday)),
                    PublicHolidays::both));
    return days;
  }

  private static Stream<Place> parts(CalendarHierarchy whole, String path, String name) {
    return whole.getChildren().values().stream()
        .flatMap(
            part -> {
              var place =
                  new Place(path + part.getId(), name + part.getDescription(Locale.ENGLISH));
              return Stream.concat(
                  Stream.of(place), parts(part, place.code() + PART_OF, place.name() + ", "));
            });
  }

  private static HolidayManager managerOf(String country) {
    return HolidayManager.getInstance(rulesOf(country.toLowerCase(Locale.ROOT)));
  }

  /** Ours first: laws change faster than libraries. */
  private static ManagerParameter rulesOf(String country) {
    var ours = PublicHolidays.class.getResource(country + ".xml");
    return ours == null ? ManagerParameters.create(country) : ManagerParameters.create(ours);
  }

  private static String nameOf(Holiday holiday) {
    return holiday.getDescription(Locale.ENGLISH);
  }

  private static ExceptionalDay both(ExceptionalDay one, ExceptionalDay other) {
    return one.label().equals(other.label())
        ? one
        : ExceptionalDay.closed(String.join(", ", Arrays.asList(one.label(), other.label())));
  }
}
