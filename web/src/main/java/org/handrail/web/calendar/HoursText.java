package org.handrail.web.calendar;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.calendar.InvalidHours;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.WorkingPeriod;

/** Working hours as people type them: {@code 9-13, 14:00–18:30}; nothing for a closed day. */
final class HoursText {

  private static final Pattern PERIOD =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?:[:.](\\d{2}))?");

  private HoursText() {}

  /**
   * @throws InvalidHours if they are no hours of a day
   */
  static WorkingHours parse(String typed) {
    return new WorkingHours(
        Arrays.stream(typed.split("[,;]"))
            .map(String::strip)
            .filter(period -> !period.isEmpty())
            .map(HoursText::period)
            .toList());
  }

  /** For example {@code 09:00–13:00, 14:00–18:00}. */
  static String of(WorkingHours hours) {
    return hours.periods().stream()
        .map(period -> period.toString().replace('-', '–'))
        .collect(Collectors.joining(", "));
  }

  private static WorkingPeriod period(String typed) {
    var period = PERIOD.matcher(typed);
    return period.matches()
        ? WorkingPeriod.of(
            time(period.group(1), period.group(2)), time(period.group(3), period.group(4)))
        : WorkingPeriod.of(typed, typed);
  }

  private static String time(String hour, String minute) {
    return "0".repeat(2 - hour.length()) + hour + ":" + (minute == null ? "00" : minute);
  }
}
