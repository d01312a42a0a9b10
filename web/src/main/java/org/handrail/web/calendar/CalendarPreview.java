package org.handrail.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.handrail.calendar.definition.CalendarDay;
import org.handrail.calendar.definition.CalendarDay.Layer;
import org.handrail.calendar.definition.CalendarDefinition;

/** The next twelve months of the calendar on /admin/calendar, as it is on the page now. */
@Named
@RequestScoped
public class CalendarPreview {

  private static final int MONTHS = 12;

  @Inject private CalendarView calendar;
  @Inject private Clock clock;

  private CalendarDefinition computedFor;
  private List<PreviewMonth> months;

  /** Faces asks often, and some of what it does in between changes the calendar. */
  public List<PreviewMonth> getMonths() {
    var current = calendar.current();
    if (!current.equals(computedFor)) {
      computedFor = current;
      months = computed(current);
    }
    return months;
  }

  public List<Layer> getLayers() {
    return Arrays.stream(Layer.values()).filter(layer -> layer != Layer.WEEK).toList();
  }

  /** What a day looks like: by who decides about it, and by how much of it is open. */
  public String styleOf(CalendarDay day) {
    return "day day-" + openness(day) + " layer-" + day.layer().name().toLowerCase(Locale.ROOT);
  }

  private String openness(CalendarDay day) {
    if (day.hours().areClosed()) {
      return "closed";
    }
    var usual = calendar.getWeek().get(day.date().getDayOfWeek());
    return day.hours().equals(usual) ? "usual" : "other";
  }

  private List<PreviewMonth> computed(CalendarDefinition current) {
    var compiled = current.compiled();
    var first = YearMonth.now(clock.withZone(current.zone()));
    return IntStream.range(0, MONTHS)
        .mapToObj(month -> PreviewMonth.of(first.plusMonths(month), current, compiled))
        .toList();
  }
}
