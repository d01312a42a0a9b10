package org.handrail.web.forecast;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.forecast.ForecastQueries;
import org.handrail.forecast.ForecastThresholds;
import org.handrail.forecast.TeamForecastRow;
import org.handrail.web.ui.ReaderTexts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Messages;

/** The card on /admin/forecast that says from which probability on leads are told. */
@Named("forecastThresholds")
@ViewScoped
public class ThresholdView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ForecastQueries queries;
  @Inject private transient ForecastThresholds thresholds;
  @Inject private transient ReaderTexts texts;

  private final Map<Long, Integer> ofTeams = new LinkedHashMap<>();
  private int standard;

  @PostConstruct
  void read() {
    standard = queries.standardThreshold();
    ofTeams.clear();
    getTeams().forEach(team -> ofTeams.put(team.teamId(), team.ownThreshold()));
  }

  public List<TeamForecastRow> getTeams() {
    return queries.teams().stream()
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  public int getStandard() {
    return standard;
  }

  public void setStandard(int percent) {
    standard = percent;
  }

  /** By the teams' ids; null for those that have the standard one. */
  public Map<Long, Integer> getOfTeams() {
    return ofTeams;
  }

  /** Saves what was changed on the page. */
  public void save() {
    if (standard != queries.standardThreshold()) {
      thresholds.setStandard(standard);
    }
    getTeams().stream()
        .filter(team -> !Objects.equals(team.ownThreshold(), ofTeams.get(team.teamId())))
        .forEach(team -> thresholds.set(team.teamId(), ofTeams.get(team.teamId())));
    Messages.addGlobal(new FacesMessage(FacesMessage.SEVERITY_INFO, texts.get("ui.saved"), null));
  }
}
