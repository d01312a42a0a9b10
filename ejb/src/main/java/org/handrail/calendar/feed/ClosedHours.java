package org.handrail.calendar.feed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.WorkingPeriod;
import org.handrail.calendar.definition.Closure;
import org.handrail.calendar.definition.Horizon;

/** Gathers hours that are closed, day by day; events that overlap close an hour once. */
final class ClosedHours {

  private static final int MINUTES_OF_A_DAY = 24 * 60;

  /** A separator takes two characters, and each name is another one. */
  private static final int MOST_NAMES = Closure.LONGEST_LABEL / 2;

  private final Horizon horizon;
  private final Map<LocalDate, BitSet> minutes = new TreeMap<>();
  private final Map<LocalDate, Set<String>> labels = new TreeMap<>();

  ClosedHours(Horizon horizon) {
    this.horizon = horizon;
  }

  /** What begins or ends within a minute closes the whole of it. */
  void close(String label, LocalDateTime from, LocalDateTime until) {
    var first = from.isBefore(horizon.from().atStartOfDay()) ? horizon.from().atStartOfDay() : from;
    var end = horizon.until().plusDays(1).atStartOfDay();
    var last = until.isAfter(end) ? end : until;
    for (var date = first.toLocalDate();
        date.atStartOfDay().isBefore(last);
        date = date.plusDays(1)) {
      TimedReading.requireThatSomebodyWaits();
      closeDay(label, date, first, last);
    }
  }

  Map<LocalDate, Closure> closures() {
    var closures = new TreeMap<LocalDate, Closure>();
    minutes.forEach(
        (date, closed) ->
            closures.put(date, new Closure(labelOn(date), new WorkingHours(periodsOf(closed)))));
    return closures;
  }

  private void closeDay(String label, LocalDate date, LocalDateTime from, LocalDateTime until) {
    int first = from.toLocalDate().isBefore(date) ? 0 : minuteAtOrBefore(from.toLocalTime());
    int last =
        until.toLocalDate().isAfter(date) ? MINUTES_OF_A_DAY : minuteAtOrAfter(until.toLocalTime());
    if (first < last) {
      minutes.computeIfAbsent(date, day -> new BitSet(MINUTES_OF_A_DAY)).set(first, last);
      name(date, label);
    }
  }

  /** No more names than are shown: thousands of events may cover thousands of days. */
  private void name(LocalDate date, String label) {
    var names = labels.computeIfAbsent(date, day -> new LinkedHashSet<>());
    if (names.size() < MOST_NAMES) {
      names.add(label);
    }
  }

  private String labelOn(LocalDate date) {
    var label = String.join(", ", labels.get(date));
    return label.length() > Closure.LONGEST_LABEL
        ? label.substring(0, Closure.LONGEST_LABEL - 1) + "…"
        : label;
  }

  private static List<WorkingPeriod> periodsOf(BitSet closed) {
    var periods = new ArrayList<WorkingPeriod>();
    for (int from = closed.nextSetBit(0); from >= 0; ) {
      int until = closed.nextClearBit(from);
      periods.add(new WorkingPeriod(from, until));
      from = closed.nextSetBit(until);
    }
    return periods;
  }

  private static int minuteAtOrBefore(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static int minuteAtOrAfter(LocalTime time) {
    return (time.toSecondOfDay() + 59) / 60;
  }
}
