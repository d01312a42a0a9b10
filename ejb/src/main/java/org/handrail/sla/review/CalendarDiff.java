package org.handrail.sla.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.calendar.definition.CalendarDay;
import org.handrail.calendar.definition.CalendarDay.Layer;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.sla.review.DefinitionChange.Part;
import org.handrail.sla.review.DefinitionChange.What;

/** What differs between two states of a calendar. */
record CalendarDiff(CalendarDefinition before, CalendarDefinition after) {

  Stream<DefinitionChange> changes() {
    return Stream.of(
            changed(What.NAME, List.of(), before.name(), after.name()),
            changed(What.ZONE, List.of(), before.zone(), after.zone()),
            Arrays.stream(DayOfWeek.values()).flatMap(this::day),
            changed(What.REGION, List.of(), before.region(), after.region()),
            dates().stream().flatMap(this::date))
        .flatMap(Function.identity());
  }

  private Stream<DefinitionChange> day(DayOfWeek day) {
    return changed(What.WEEK, List.of(day), before.week().get(day), after.week().get(day));
  }

  /** Only what is exceptional on either side: an ordinary date changes with its day of the week. */
  private Stream<DefinitionChange> date(LocalDate date) {
    return changed(What.DAY, List.of(date), exceptional(before, date), exceptional(after, date));
  }

  private static CalendarDay exceptional(CalendarDefinition calendar, LocalDate date) {
    var day = calendar.dayOn(date);
    return day.layer() == Layer.WEEK ? null : day;
  }

  private Collection<LocalDate> dates() {
    return Stream.of(before, after)
        .flatMap(CalendarDiff::exceptionalDates)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<LocalDate> exceptionalDates(CalendarDefinition calendar) {
    return Stream.concat(
            Stream.of(calendar.holidays(), calendar.overrides()).map(Map::keySet),
            calendar.feeds().stream().map(feed -> feed.days().keySet()))
        .flatMap(Collection::stream);
  }

  private Stream<DefinitionChange> changed(What what, List<Object> place, Object was, Object is) {
    return Objects.equals(was, is)
        ? Stream.empty()
        : Stream.of(new DefinitionChange(Part.CALENDAR, after.name(), what, place, was, is));
  }
}
