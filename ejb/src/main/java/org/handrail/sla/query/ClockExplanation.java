package org.handrail.sla.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.handrail.calendar.WorkingSpan;
import org.handrail.sla.clock.Breach;
import org.handrail.sla.clock.End;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.Moment;

/**
 * Why a clock is due when it is. What is not there is null.
 *
 * @param used of the target, in working time
 * @param left of the target, negative when it is late
 * @param dueAt null unless the clock runs
 * @param promises since when what was promised, the last one is in force
 * @param steps warnings and escalations, taken and to come, in their order
 */
public record ClockExplanation(
    ClockKind kind,
    int cycle,
    Duration used,
    Duration left,
    Instant dueAt,
    Breach breach,
    End end,
    List<AppliedTarget> promises,
    List<Passage> passages,
    List<PlannedStep> steps) {

  public ClockExplanation {
    promises = List.copyOf(promises);
    passages = List.copyOf(passages);
    steps = List.copyOf(steps);
  }

  /** What is promised now. */
  public AppliedTarget promise() {
    return promises.get(promises.size() - 1);
  }

  /**
   * What was promised since an instant, for the whole of the clock.
   *
   * @param target null for a clock without a target, like the calendar and its zone
   */
  public record AppliedTarget(
      Instant since, String policy, Duration target, String calendar, ZoneId zone) {}

  /**
   * A while in which the clock ran or stood still.
   *
   * @param pausedBy the name of the status in which it stood still; null if it ran
   * @param worked what of it counted
   */
  public record Passage(Instant from, Instant until, String pausedBy, List<WorkingSpan> worked) {

    public Passage {
      worked = List.copyOf(worked);
    }

    public boolean isRunning() {
      return pausedBy == null;
    }

    public Duration counted() {
      return worked.stream().map(WorkingSpan::length).reduce(Duration.ZERO, Duration::plus);
    }
  }

  /**
   * A step of the clock.
   *
   * @param names of the team that gets the ticket, or of the people who are told one by one
   * @param takenAt null if nobody has come to it
   * @param failure why nothing came of it, or null
   */
  public record PlannedStep(
      Instant at,
      Moment moment,
      Action action,
      List<String> names,
      Fate fate,
      Instant takenAt,
      String failure) {

    public PlannedStep {
      names = List.copyOf(names);
    }
  }

  /** What has become of a step. */
  public enum Fate {
    PLANNED,
    DONE,
    /** It was refused. */
    FAILED,
    /** Its time had passed before clocks were kept. */
    PAST
  }
}
