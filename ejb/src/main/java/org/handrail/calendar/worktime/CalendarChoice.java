package org.handrail.calendar.worktime;

/** A calendar that may be chosen as somebody's working hours. */
public record CalendarChoice(long id, String name) {}
