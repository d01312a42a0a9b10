package org.handrail.web.sla.policy;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Action.Audience;
import org.handrail.sla.policy.Moment;
import org.handrail.sla.policy.Step;

/** A warning or an escalation as its fields on the page; what is not asked for now is kept. */
public class StepForm implements Serializable {

  private static final long serialVersionUID = 1L;

  /** From when it is counted. */
  public enum When {
    BEFORE,
    AT_PERCENT,
    AFTER
  }

  /** What is done. */
  public enum What {
    NOTIFY,
    RAISE_PRIORITY,
    TRANSFER,
    TAG
  }

  private When when = When.BEFORE;
  private Duration time;
  private int percent = 75;
  private What what = What.NOTIFY;
  private List<Audience> audiences = new ArrayList<>(List.of(Audience.ASSIGNEE));
  private List<String> people = new ArrayList<>();
  private boolean atAnyTime;
  private Long team;
  private String tag;

  StepForm() {}

  StepForm(Step step) {
    read(step.moment());
    read(step.action());
  }

  Step step() {
    return new Step(moment(), action());
  }

  private Moment moment() {
    var given = time == null ? Duration.ZERO : time;
    return switch (when) {
      case BEFORE -> new Moment.Before(given);
      case AT_PERCENT -> new Moment.AtPercent(percent);
      case AFTER -> new Moment.AfterBreach(given);
    };
  }

  private Action action() {
    return switch (what) {
      case NOTIFY -> new Action.Notify(Set.copyOf(audiences), accounts(), atAnyTime);
      case RAISE_PRIORITY -> new Action.RaisePriority();
      case TRANSFER -> new Action.TransferToTeam(team == null ? 0 : team);
      case TAG -> new Action.AddTag(tag == null ? "" : tag.strip());
    };
  }

  /** Boxes to tick know texts only. */
  private Set<Long> accounts() {
    return people.stream().map(Long::valueOf).collect(Collectors.toSet());
  }

  private void read(Moment moment) {
    if (moment instanceof Moment.Before before) {
      time = before.remaining();
    } else if (moment instanceof Moment.AtPercent at) {
      when = When.AT_PERCENT;
      percent = at.percent();
    } else if (moment instanceof Moment.AfterBreach after) {
      when = When.AFTER;
      time = after.late().isZero() ? null : after.late();
    }
  }

  private void read(Action action) {
    if (action instanceof Action.Notify notice) {
      audiences = new ArrayList<>(notice.audiences());
      people = new ArrayList<>(notice.people().stream().map(String::valueOf).toList());
      atAnyTime = notice.atAnyTime();
    } else if (action instanceof Action.TransferToTeam transfer) {
      what = What.TRANSFER;
      team = transfer.team();
    } else if (action instanceof Action.AddTag add) {
      what = What.TAG;
      tag = add.tag();
    } else {
      what = What.RAISE_PRIORITY;
    }
  }

  public When getWhen() {
    return when;
  }

  public void setWhen(When when) {
    this.when = when;
  }

  public Duration getTime() {
    return time;
  }

  public void setTime(Duration time) {
    this.time = time;
  }

  public int getPercent() {
    return percent;
  }

  public void setPercent(int percent) {
    this.percent = percent;
  }

  public What getWhat() {
    return what;
  }

  public void setWhat(What what) {
    this.what = what;
  }

  public List<Audience> getAudiences() {
    return audiences;
  }

  public void setAudiences(List<Audience> audiences) {
    this.audiences = audiences;
  }

  public List<String> getPeople() {
    return people;
  }

  public void setPeople(List<String> people) {
    this.people = people;
  }

  public boolean isAtAnyTime() {
    return atAnyTime;
  }

  public void setAtAnyTime(boolean atAnyTime) {
    this.atAnyTime = atAnyTime;
  }

  public Long getTeam() {
    return team;
  }

  public void setTeam(Long team) {
    this.team = team;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }
}
