package org.handrail.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.assignment.AssignmentQueries;
import org.handrail.security.Callers;
import org.handrail.team.Presence;
import org.handrail.team.PresenceService;
import org.handrail.team.TeamQueries;
import org.handrail.team.model.PresenceState;

/** The switch in the bar by which agents say whether they are there; included in every page. */
@Named("presence")
@RequestScoped
public class PresenceView {

  @Inject private PresenceService service;
  @Inject private TeamQueries queries;
  @Inject private AssignmentQueries assignment;
  @Inject private Callers callers;

  private Presence mine;
  private Integer load;

  public void become(PresenceState state) {
    service.become(state);
    mine = null;
  }

  public PresenceState getState() {
    return mine().state();
  }

  public int getCapacity() {
    return mine().capacity();
  }

  /** How many tickets the agent works on now. */
  public int getLoad() {
    if (load == null) {
      load = assignment.myLoad();
    }
    return load;
  }

  public List<PresenceState> getStates() {
    return List.of(PresenceState.values());
  }

  /** For whom the browser keeps its connection open: that is how the agent is known to be there. */
  public Long getAccountId() {
    return callers.current().accountId();
  }

  private Presence mine() {
    if (mine == null) {
      mine = queries.myPresence();
    }
    return mine;
  }
}
