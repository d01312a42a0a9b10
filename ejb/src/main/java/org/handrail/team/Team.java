package org.handrail.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.handrail.team.model.AssignmentStrategy;

/**
 * Agents who answer for the same tickets. A team is never deleted, since the history of tickets
 * names it; an inactive one gets nothing new. Who belongs to it is kept in rows of their own, which
 * {@link TeamService} changes one by one.
 */
@Entity
public class Team {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "team")
  @SequenceGenerator(name = "team", sequenceName = "team_id_seq", allocationSize = 1)
  private Long id;

  @Version private long version;
  private String name;
  private int level;

  @Enumerated(EnumType.STRING)
  private AssignmentStrategy strategy;

  private boolean restricted;
  private boolean active;

  @Column(name = "reopen_days")
  private int reopenDays;

  @Column(name = "auto_close_working_days")
  private int autoCloseWorkingDays;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "calendar_id")
  private Long calendar;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Team() {}

  public Team(TeamSettings settings, Instant createdAt) {
    change(settings);
    this.createdAt = createdAt;
  }

  /** Tickets that are resolved already keep the closing date they got then. */
  public final void change(TeamSettings settings) {
    name = settings.name();
    level = settings.level();
    strategy = settings.strategy();
    restricted = settings.restricted();
    active = settings.active();
    reopenDays = settings.rules().reopenDays();
    autoCloseWorkingDays = settings.rules().autoCloseWorkingDays();
    timeZone = settings.rules().zone().getId();
    calendar = settings.calendar();
  }

  public Long id() {
    return id;
  }

  public long version() {
    return version;
  }

  public TeamSettings settings() {
    var rules = new TeamRules(reopenDays, autoCloseWorkingDays, ZoneId.of(timeZone));
    return new TeamSettings(name, level, strategy, restricted, active, rules, calendar);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Team team && id != null && id.equals(team.id);
  }

  @Override
  public int hashCode() {
    return Team.class.hashCode();
  }
}
