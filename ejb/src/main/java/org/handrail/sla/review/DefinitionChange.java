package org.handrail.sla.review;

import java.time.Duration;
import java.util.List;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Moment;
import org.handrail.ticket.field.Operator;
import org.handrail.ticket.field.TicketField;

/**
 * One thing that differs between two states of the SLA definition, with names instead of ids.
 *
 * @param name of the calendar or policy, as it is called afterwards; null for the SLA definition as
 *     a whole
 * @param place which one of several: a day of the week, a date, a clock, or a priority or the name
 *     of a team and a clock; empty if there is only one
 * @param before what it was, of the kind that {@link What} says; null if it was not there
 * @param after what it would be; null if it would not be there
 */
public record DefinitionChange(
    Part part, String name, What what, List<Object> place, Object before, Object after) {

  public DefinitionChange {
    place = List.copyOf(place);
  }

  /** Of the SLA definition. */
  public enum Part {
    CALENDAR,
    POLICY,
    DEFINITION
  }

  /** What of it differs, and what values it has. */
  public enum What {
    /** Names. */
    ADDED,
    /** Names. */
    REMOVED,
    /** Names. */
    NAME,
    /** Zones. */
    ZONE,
    /** Working hours, of a day of the week. */
    WEEK,
    /** Calendar days, of a date. */
    DAY,
    /** Holiday regions. */
    REGION,
    /** Names of calendars. */
    CALENDAR,
    /** Lists of requirements. */
    CONDITIONS,
    /** Lists of names of statuses, of a clock. */
    PAUSES,
    /** ApplicablePolicies, of a clock. */
    TARGET,
    /** Lists of steps with names, of a clock. */
    STEPS,
    /** Lists of the names of policies. */
    ORDER
  }

  /**
   * What a target promises.
   *
   * @param calendar its name; null for all time
   */
  public record AppliedTarget(Duration duration, String calendar) {}

  /** A condition with the names of what it asks for; constants and tags name themselves. */
  public record Requirement(TicketField field, Operator operator, List<String> values) {
    public Requirement {
      values = List.copyOf(values);
    }
  }

  /** A step with the names of the people or the team it is about. */
  public record NamedStep(Moment moment, Action action, List<String> names) {
    public NamedStep {
      names = List.copyOf(names);
    }
  }
}
