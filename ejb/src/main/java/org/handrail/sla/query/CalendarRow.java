package org.handrail.sla.query;

import java.util.List;
import org.handrail.calendar.definition.CalendarDay;
import org.handrail.calendar.definition.CalendarDefinition;

/**
 * A calendar in the list of calendars.
 *
 * @param nextException the next day from today that is not as the week says; null if there is none
 *     within a year
 * @param standard whether it is the calendar of anyone who has none of their own
 * @param policies the names of those that measure with it
 * @param teams the names of those that work by it
 * @param failingFeeds the names of those that could not be fetched
 */
public record CalendarRow(
    CalendarDefinition calendar,
    CalendarDay nextException,
    boolean standard,
    List<String> policies,
    List<String> teams,
    List<String> failingFeeds) {}
