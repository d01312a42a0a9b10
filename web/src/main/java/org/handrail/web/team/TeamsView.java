package org.handrail.web.team;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRow;

/** /admin/teams: which teams there are, and who of them is there. */
@Named
@RequestScoped
public class TeamsView {

  @Inject private TeamQueries queries;

  private List<TeamRow> rows;

  /** Asked once for the page: teams are counted in tens. */
  public List<TeamRow> getRows() {
    if (rows == null) {
      rows = queries.all();
    }
    return rows;
  }
}
