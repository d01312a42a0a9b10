package org.handrail.web.team;

import java.io.Serializable;
import org.handrail.team.AgentRow;
import org.handrail.team.model.PresenceState;

/** A member as a row with fields on the page. */
public class MemberForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long accountId;
  private final String name;
  private final PresenceState state;
  private boolean lead;
  private int capacity;

  MemberForm(AgentRow agent) {
    accountId = agent.accountId();
    name = agent.name();
    state = agent.state();
    lead = agent.lead();
    capacity = agent.capacity();
  }

  public long getAccountId() {
    return accountId;
  }

  public String getName() {
    return name;
  }

  public PresenceState getState() {
    return state;
  }

  public boolean isLead() {
    return lead;
  }

  public void setLead(boolean lead) {
    this.lead = lead;
  }

  public int getCapacity() {
    return capacity;
  }

  public void setCapacity(int capacity) {
    this.capacity = capacity;
  }
}
