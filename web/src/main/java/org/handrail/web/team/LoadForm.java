package org.handrail.web.team;

import java.io.Serializable;
import java.time.Instant;
import org.handrail.assignment.MemberLoad;
import org.handrail.team.model.PresenceState;

/** A member as their lead looks at them, with the capacity as it is being edited. */
public class LoadForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final MemberLoad member;
  private int capacity;

  LoadForm(MemberLoad member) {
    this.member = member;
    capacity = member.capacity();
  }

  public long getAccountId() {
    return member.accountId();
  }

  public String getName() {
    return member.name();
  }

  public boolean isLead() {
    return member.lead();
  }

  public PresenceState getState() {
    return member.state();
  }

  public Instant getSince() {
    return member.since();
  }

  public int getLoad() {
    return member.load();
  }

  public int getOpen() {
    return member.open();
  }

  public int getFilled() {
    return member.filled();
  }

  public boolean isOver() {
    return member.isOver();
  }

  /** As it is, whatever is being typed. */
  public int getShownCapacity() {
    return member.capacity();
  }

  public int getCapacity() {
    return capacity;
  }

  public void setCapacity(int capacity) {
    this.capacity = capacity;
  }
}
