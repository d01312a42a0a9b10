package org.handrail.web.forecast;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.handrail.forecast.ClockForecastRow;
import org.handrail.forecast.ForecastQueries;
import org.handrail.forecast.ForecastState;
import org.handrail.forecast.RemedyRow;
import org.handrail.forecast.TeamForecastRow;
import org.omnifaces.cdi.ViewScoped;

/**
 * /agent/forecast, /manager/forecast, /admin/forecast: a team's open clocks, and what would help.
 */
@Named("forecast")
@ViewScoped
public class ForecastView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ForecastQueries queries;

  private Long team;
  private transient List<TeamForecastRow> teams;
  private transient List<ClockForecastRow> clocks;

  /** The team with the most to be expected, unless the address names one. */
  @PostConstruct
  void choose() {
    team = getTeams().stream().findFirst().map(TeamForecastRow::teamId).orElse(null);
  }

  public List<TeamForecastRow> getTeams() {
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
    if (getTeams().stream().map(TeamForecastRow::teamId).anyMatch(id -> id.equals(chosen))) {
      team = chosen;
      clocks = null;
    }
  }

  /** What is known of the chosen team; null if there is none. */
  public TeamForecastRow getChosen() {
    return chosen().orElse(null);
  }

  public List<ClockForecastRow> getClocks() {
    if (clocks == null) {
      clocks = team == null ? List.of() : queries.clocks(team);
    }
    return clocks;
  }

  /** The tickets whose likeliest breach is at the team's threshold or above it. */
  public List<TicketForecast> getEndangered() {
    return TicketForecast.of(getClocks(), row -> isEndangered(row));
  }

  /** The other tickets. */
  public List<TicketForecast> getOthers() {
    return TicketForecast.of(getClocks(), row -> !isEndangered(row));
  }

  private boolean isEndangered(ClockForecastRow likeliest) {
    return chosen().filter(row -> likeliest.probability() * 100 >= row.threshold()).isPresent();
  }

  public List<RemedyRow> getRemedies() {
    return team == null ? List.of() : queries.remedies(team);
  }

  /** The chosen team's state, as a word of its texts. */
  public String getState() {
    return chosen().map(TeamForecastRow::state).map(ForecastState::name).orElse("NOT_YET");
  }

  private Optional<TeamForecastRow> chosen() {
    return getTeams().stream().filter(row -> team != null && row.teamId() == team).findFirst();
  }
}
