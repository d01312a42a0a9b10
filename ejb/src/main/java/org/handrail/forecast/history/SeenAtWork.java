package org.handrail.forecast.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.WorkingPeriod;

/**
 * When a team is at work. Opening hours are promised to requesters, and often nobody is there in
 * the first and the last of them; computed as working time they would make slow whatever was begun
 * before them. So a day of the week or an hour of the day does not count if nobody ever replied in
 * it although three replies would have been expected, were all open hours alike: what was not seen
 * where three were expected is rarer than that in 19 of 20 cases (the rule of three: J. A. Hanley
 * and A. Lippman-Hand, "If nothing goes wrong, is everything all right?", Journal of the American
 * Medical Association 249, 1983).
 */
final class SeenAtWork {

  private static final int EXPECTED = 3;
  private static final int HOUR = 60;

  private final BusinessCalendar calendar;
  private final List<ZonedDateTime> replies;

  private SeenAtWork(BusinessCalendar calendar, Stream<Instant> replies) {
    this.calendar = calendar;
    this.replies =
        replies.filter(calendar::isOpen).map(reply -> reply.atZone(calendar.zone())).toList();
  }

  /**
   * @param replies of the team; those outside its hours say nothing of them
   */
  static BusinessCalendar of(BusinessCalendar calendar, Stream<Instant> replies) {
    return new SeenAtWork(calendar, replies).narrowed();
  }

  private BusinessCalendar narrowed() {
    var idle =
        new WorkingHours(
            IntStream.range(0, 24).filter(this::isIdle).mapToObj(SeenAtWork::hour).toList());
    var week = new EnumMap<DayOfWeek, WorkingHours>(calendar.week());
    week.keySet().removeIf(this::isIdle);
    week.replaceAll((day, hours) -> hours.without(idle));
    var exceptions = new TreeMap<>(calendar.exceptions());
    exceptions.replaceAll((date, hours) -> hours.without(idle));
    return new BusinessCalendar(calendar.zone(), week, exceptions);
  }

  private boolean isIdle(DayOfWeek day) {
    return isIdle(minutes(calendar.week().get(day)), reply -> reply.getDayOfWeek() == day);
  }

  private boolean isIdle(int hour) {
    int minutes = calendar.week().values().stream().mapToInt(hours -> minutesIn(hour, hours)).sum();
    return isIdle(minutes, reply -> reply.getHour() == hour);
  }

  private boolean isIdle(int minutes, Predicate<ZonedDateTime> within) {
    return replies.size() * (double) minutes >= EXPECTED * (double) minutesOfWeek()
        && replies.stream().noneMatch(within);
  }

  private int minutesOfWeek() {
    return calendar.week().values().stream().mapToInt(SeenAtWork::minutes).sum();
  }

  private static int minutes(WorkingHours hours) {
    return hours.periods().stream().mapToInt(period -> period.until() - period.from()).sum();
  }

  private static int minutesIn(int hour, WorkingHours hours) {
    return minutes(hours) - minutes(hours.without(new WorkingHours(List.of(hour(hour)))));
  }

  private static WorkingPeriod hour(int hour) {
    return new WorkingPeriod(hour * HOUR, (hour + 1) * HOUR);
  }
}
