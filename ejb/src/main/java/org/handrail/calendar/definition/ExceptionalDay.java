package org.handrail.calendar.definition;

import java.io.Serializable;
import org.handrail.calendar.WorkingHours;

/**
 * What is said about one date, instead of what the layers below say.
 *
 * @param label what people call the day; may be empty
 * @param hours none if it is closed; null for those of the week, which takes a holiday back
 */
public record ExceptionalDay(String label, WorkingHours hours) implements Serializable {

  /**
   * @throws InvalidCalendar if the label is too long
   */
  public ExceptionalDay {
    label = Names.label(label);
  }

  public static ExceptionalDay closed(String label) {
    return new ExceptionalDay(label, WorkingHours.CLOSED);
  }

  /** A day like any other, although a layer below says something else. */
  public static ExceptionalDay asTheWeekSays(String label) {
    return new ExceptionalDay(label, null);
  }
}
