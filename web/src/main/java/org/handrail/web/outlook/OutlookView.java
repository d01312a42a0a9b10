package org.handrail.web.outlook;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.handrail.sla.outlook.ClockOutlookRow;
import org.handrail.sla.outlook.OutlookQueries;
import org.handrail.sla.outlook.OutlookState;
import org.handrail.sla.outlook.RemedyRow;
import org.handrail.sla.outlook.TeamOutlookRow;
import org.omnifaces.cdi.ViewScoped;

/** /agent/outlook, /manager/outlook, /admin/outlook: a team's open clocks, and what would help. */
@Named("outlook")
@ViewScoped
public class OutlookView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient OutlookQueries queries;

  private Long team;
  private transient List<TeamOutlookRow> teams;
  private transient List<ClockOutlookRow> clocks;

  /** The team with the most to be expected, unless the address names one. */
  @PostConstruct
  void choose() {
    team = getTeams().stream().findFirst().map(TeamOutlookRow::teamId).orElse(null);
  }

  public List<TeamOutlookRow> getTeams() {
    if (teams == null) {
      teams = queries.teams();
    }
    return teams;
  }

  public Long getTeam() {
    return team;
  }

  /** A team that the reader does not see is as if it were not named. */
  public void setTeam(Long chosen) {
    if (getTeams().stream().map(TeamOutlookRow::teamId).anyMatch(id -> id.equals(chosen))) {
      team = chosen;
      clocks = null;
    }
  }

  /** What is known of the chosen team; null if there is none. */
  public TeamOutlookRow getChosen() {
    return chosen().orElse(null);
  }

  public List<ClockOutlookRow> getClocks() {
    if (clocks == null) {
      clocks = team == null ? List.of() : queries.clocks(team);
    }
    return clocks;
  }

  /** The tickets whose likeliest breach is at the team's threshold or above it. */
  public List<TicketOutlook> getEndangered() {
    return TicketOutlook.of(getClocks(), row -> isEndangered(row));
  }

  /** The other tickets. */
  public List<TicketOutlook> getOthers() {
    return TicketOutlook.of(getClocks(), row -> !isEndangered(row));
  }

  private boolean isEndangered(ClockOutlookRow likeliest) {
    return chosen().filter(row -> likeliest.probability() * 100 >= row.threshold()).isPresent();
  }

  public List<RemedyRow> getRemedies() {
    return team == null ? List.of() : queries.remedies(team);
  }

  /** The chosen team's state, as a word of its texts. */
  public String getState() {
    return chosen().map(TeamOutlookRow::state).map(OutlookState::name).orElse("NOT_YET");
  }

  private Optional<TeamOutlookRow> chosen() {
    return getTeams().stream().filter(row -> team != null && row.teamId() == team).findFirst();
  }
}
