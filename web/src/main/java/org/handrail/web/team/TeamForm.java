package org.handrail.web.team;

import java.io.Serializable;
import java.time.ZoneId;
import org.handrail.team.TeamDetails;
import org.handrail.team.TeamRules;
import org.handrail.team.TeamSettings;
import org.handrail.team.model.AssignmentStrategy;

/** A team as its fields on the page. */
public class TeamForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private int level;
  private AssignmentStrategy strategy;
  private boolean restricted;
  private boolean active;
  private int reopenDays;
  private int autoCloseWorkingDays;
  private String zone;
  private Long calendar;
  private Long version;

  /** A new team, with what most teams want. */
  TeamForm(ZoneId zone) {
    this("", TeamSettings.standard("-", zone));
  }

  TeamForm(TeamDetails team) {
    this(team.settings().name(), team.settings());
    version = team.version();
  }

  private TeamForm(String name, TeamSettings settings) {
    this.name = name;
    level = settings.level();
    strategy = settings.strategy();
    restricted = settings.restricted();
    active = settings.active();
    reopenDays = settings.rules().reopenDays();
    autoCloseWorkingDays = settings.rules().autoCloseWorkingDays();
    zone = settings.rules().zone().getId();
    calendar = settings.calendar();
  }

  TeamSettings settings() {
    var rules = new TeamRules(reopenDays, autoCloseWorkingDays, ZoneId.of(zone));
    return new TeamSettings(name, level, strategy, restricted, active, rules, calendar);
  }

  Long version() {
    return version;
  }

  /** Who was told that somebody else has changed it saves over that the next time. */
  void seen(long newestVersion) {
    version = newestVersion;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getLevel() {
    return level;
  }

  public void setLevel(int level) {
    this.level = level;
  }

  public AssignmentStrategy getStrategy() {
    return strategy;
  }

  public void setStrategy(AssignmentStrategy strategy) {
    this.strategy = strategy;
  }

  public boolean isRestricted() {
    return restricted;
  }

  public void setRestricted(boolean restricted) {
    this.restricted = restricted;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public int getReopenDays() {
    return reopenDays;
  }

  public void setReopenDays(int reopenDays) {
    this.reopenDays = reopenDays;
  }

  public int getAutoCloseWorkingDays() {
    return autoCloseWorkingDays;
  }

  public void setAutoCloseWorkingDays(int autoCloseWorkingDays) {
    this.autoCloseWorkingDays = autoCloseWorkingDays;
  }

  public Long getCalendar() {
    return calendar;
  }

  public void setCalendar(Long calendar) {
    this.calendar = calendar;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
