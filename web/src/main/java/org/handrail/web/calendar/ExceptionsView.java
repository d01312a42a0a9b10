package org.handrail.web.calendar;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDay;
import org.handrail.calendar.definition.ExceptionalDay;
import org.omnifaces.cdi.ViewScoped;

/** The card on /admin/calendar with what was decided by hand for single dates. */
@Named
@ViewScoped
public class ExceptionsView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What can be said about a date. */
  public enum Kind {
    CLOSED,
    HALF_DAY,
    OTHER_HOURS,
    AS_THE_WEEK
  }

  @Inject private transient CalendarView calendar;

  private LocalDate date;
  private String label;
  private Kind kind = Kind.CLOSED;
  private WorkingHours hours = WorkingHours.CLOSED;

  /** Instead of what was decided for the date before. */
  public void add() {
    var day = new ExceptionalDay(label, hoursOf(kind));
    calendar.change(each -> each.withOverride(date, day));
    date = null;
    label = null;
    kind = Kind.CLOSED;
    hours = WorkingHours.CLOSED;
  }

  public void remove(LocalDate removed) {
    calendar.change(each -> each.withoutOverride(removed));
  }

  /** The days as they are now, the earliest first. */
  public List<CalendarDay> getRows() {
    var current = calendar.current();
    return current.overrides().keySet().stream().map(current::dayOn).toList();
  }

  private WorkingHours hoursOf(Kind chosen) {
    return switch (chosen) {
      case CLOSED -> WorkingHours.CLOSED;
      case HALF_DAY -> calendar.getWeek().get(date.getDayOfWeek()).firstHalf();
      case OTHER_HOURS -> hours;
      case AS_THE_WEEK -> null;
    };
  }

  public boolean isWithHours() {
    return kind == Kind.OTHER_HOURS;
  }

  public Kind[] getKinds() {
    return Kind.values();
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public WorkingHours getHours() {
    return hours;
  }

  public void setHours(WorkingHours hours) {
    this.hours = hours;
  }
}
