package org.handrail.calendar.definition;

import java.io.Serializable;
import java.util.Objects;
import org.handrail.calendar.WorkingHours;

/**
 * Hours of a date in which nobody works, whatever the week says: the whole day, or an afternoon.
 *
 * @param hours those that are closed
 */
public record Closure(String label, WorkingHours hours) implements Serializable {

  public static final int LONGEST_LABEL = 200;

  /**
   * @throws InvalidCalendar if the label is too long
   */
  public Closure {
    label = Names.label(label);
    Objects.requireNonNull(hours);
  }

  public static Closure wholeDay(String label) {
    return new Closure(label, WorkingHours.AROUND_THE_CLOCK);
  }
}
