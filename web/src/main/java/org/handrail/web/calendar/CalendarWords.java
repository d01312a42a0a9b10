package org.handrail.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.calendar.WorkingHours;
import org.handrail.sla.query.CalendarDetails;
import org.handrail.web.ui.HolidayNames;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** Hours, days and months in the reader's words. */
@Named
@RequestScoped
public class CalendarWords {

  private static final double SECONDS_OF_AN_HOUR = 3600;

  /** A dash at which a line does not end: {@code 08:00–} on one line is half of what is meant. */
  private static final String UNBROKEN_DASH = "\u2060–\u2060";

  @Inject private Reader reader;
  @Inject private ReaderTexts texts;

  /** For example {@code 09:00–13:00, 14:00–18:00}, or that it is closed. */
  public String hours(WorkingHours hours) {
    if (hours.equals(WorkingHours.AROUND_THE_CLOCK)) {
      return texts.get("calendar.around-the-clock");
    }
    return hours.areClosed() ? texts.get("calendar.closed") : HoursText.of(hours);
  }

  /** Days in a row with the same hours are said together: {@code Mon–Fri 09:00–18:00}. */
  public String week(Map<DayOfWeek, WorkingHours> week) {
    var words =
        runs(week).stream()
            .filter(run -> !week.get(run.get(0)).areClosed())
            .map(run -> days(run) + " " + unbroken(hours(week.get(run.get(0)))))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? texts.get("calendar.closed") : words;
  }

  private static String unbroken(String hours) {
    return hours.replace("–", UNBROKEN_DASH);
  }

  /** What a day off is called, as {@link HolidayNames} translates it. */
  public String label(String label) {
    return new HolidayNames(reader.getLanguage()).of(label);
  }

  public String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, reader.getLocale());
  }

  public String shortDay(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, reader.getLocale());
  }

  /** For example {@code December 2026}. */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL uuuu", reader.getLocale()).format(month);
  }

  /** In hours, however many: {@code 168 h}. */
  public String total(Duration duration) {
    double hours = Math.round(duration.toSeconds() / SECONDS_OF_AN_HOUR * 10) / 10.0;
    return texts.with("calendar.preview.hours", reader.number(hours));
  }

  /** For example {@code policy “Standard”, team “Service Desk”, own hours of 2 people}. */
  public String users(CalendarDetails calendar) {
    var policies = calendar.policies().stream().map(one -> texts.with("calendar.kept.policy", one));
    var teams = calendar.teams().stream().map(one -> texts.with("calendar.kept.team", one));
    var people =
        calendar.people() == 0
            ? Stream.<String>empty()
            : Stream.of(texts.count("calendar.kept.people", calendar.people()));
    return Stream.of(policies, teams, people)
        .flatMap(Function.identity())
        .collect(Collectors.joining(", "));
  }

  private String days(List<DayOfWeek> run) {
    var first = shortDay(run.get(0));
    return run.size() == 1 ? first : first + "–" + shortDay(run.get(run.size() - 1));
  }

  private static List<List<DayOfWeek>> runs(Map<DayOfWeek, WorkingHours> week) {
    var runs = new ArrayList<List<DayOfWeek>>();
    Arrays.stream(DayOfWeek.values())
        .forEach(
            day -> {
              if (day == DayOfWeek.MONDAY || !week.get(day).equals(week.get(day.minus(1)))) {
                runs.add(new ArrayList<>());
              }
              runs.get(runs.size() - 1).add(day);
            });
    return runs;
  }
}
