package org.handrail.web.team;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.assignment.AssignmentQueries;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRow;
import org.handrail.team.TeamService;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** /agent/team: a lead sees who of their team is there and carries how much. */
@Named("ledTeam")
@ViewScoped
public class LedTeamView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient TeamQueries queries;
  @Inject private transient TeamService service;
  @Inject private transient AssignmentQueries assignments;
  @Inject private transient ReaderTexts texts;

  private Long team;
  private transient List<TeamRow> teams;
  private List<LoadForm> rows;

  /** The first of the teams, unless the address names one that the reader leads. */
  public void open() {
    if (getTeams().stream().map(TeamRow::id).noneMatch(id -> id.equals(team))) {
      team = getTeams().stream().findFirst().map(TeamRow::id).orElse(null);
    }
  }

  /** Reads everything again. */
  public void look() {
    teams = null;
    rows = null;
  }

  public void saveCapacity(LoadForm member) {
    service.setCapacity(member.getAccountId(), member.getCapacity());
    look();
    Messages.addGlobalInfo(texts.get("ui.saved"));
  }

  public List<TeamRow> getTeams() {
    if (teams == null) {
      teams = queries.led();
    }
    return teams;
  }

  /** Null for a lead of none. */
  public TeamRow getChosen() {
    return getTeams().stream()
        .filter(row -> team != null && row.id() == team)
        .findFirst()
        .orElse(null);
  }

  /** Kept while the page is open, so that what is typed belongs to the row it was typed into. */
  public List<LoadForm> getRows() {
    if (rows == null) {
      rows =
          team == null ? List.of() : assignments.members(team).stream().map(LoadForm::new).toList();
    }
    return rows;
  }

  public Long getTeam() {
    return team;
  }

  public void setTeam(Long team) {
    this.team = team;
  }
}
