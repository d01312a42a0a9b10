package org.handrail.calendar.version;

import java.util.function.UnaryOperator;
import org.handrail.calendar.definition.CalendarDefinition;

/**
 * How a calendar that changes by itself comes into force: the feature that refers to calendars
 * decides.
 */
public interface CalendarPublishing {

  /**
   * Publishes at once what a calendar becomes: for new tickets, and for open ones too if the change
   * is for them.
   *
   * @param calendarId need not be in force any more
   * @return false if it is the same as before, or is not in force
   */
  boolean publish(long calendarId, UnaryOperator<CalendarDefinition> change);
}
