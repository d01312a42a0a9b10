package org.handrail.web.sla.policy;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.handrail.sla.definition.TargetDefinition;

/** A target as a cell of the page; without a duration nothing is promised. */
public class TargetForm implements Serializable {

  private static final long serialVersionUID = 1L;

  /** In the list of calendars, instead of one of them. */
  private static final long ALL_TIME = -1;

  private Duration duration;
  private Long calendar;
  private List<StepForm> steps = new ArrayList<>();

  TargetForm() {}

  /**
   * @param target null for none
   */
  TargetForm(TargetDefinition target) {
    if (target != null) {
      duration = target.duration();
      calendar = target.elapsed() ? Long.valueOf(ALL_TIME) : target.calendar();
      target.steps().forEach(step -> steps.add(new StepForm(step)));
    }
  }

  /** To be asked only if there is a duration. */
  TargetDefinition target() {
    boolean elapsed = isElapsed();
    return new TargetDefinition(
        duration, elapsed, elapsed ? null : calendar, steps.stream().map(StepForm::step).toList());
  }

  boolean isPromised() {
    return duration != null;
  }

  TargetForm copy() {
    var copy = new TargetForm();
    copy.duration = duration;
    copy.take(this);
    return copy;
  }

  /** All but the duration, which is not edited with them. */
  void take(TargetForm other) {
    calendar = other.calendar;
    takeSteps(other);
  }

  void takeSteps(TargetForm other) {
    steps = new ArrayList<>(other.steps.stream().map(one -> new StepForm(one.step())).toList());
  }

  public void addStep() {
    steps.add(new StepForm());
  }

  public void removeStep(int place) {
    steps.remove(place);
  }

  public boolean isElapsed() {
    return calendar != null && calendar == ALL_TIME;
  }

  public long getAllTime() {
    return ALL_TIME;
  }

  public Duration getDuration() {
    return duration;
  }

  public void setDuration(Duration duration) {
    this.duration = duration;
  }

  public Long getCalendar() {
    return calendar;
  }

  public void setCalendar(Long calendar) {
    this.calendar = calendar;
  }

  public List<StepForm> getSteps() {
    return steps;
  }
}
