package org.handrail.team;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.ExpectedVersion;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;

/** What administrators and leads do with teams. Each change leaves an audit record. */
@Stateless
@Requires(Role.ADMIN)
public class TeamService {

  private static final int LARGEST_CAPACITY = 1000;

  @PersistenceContext(unitName = "handrail")
  private EntityManager em;

  @Inject private Members members;
  @Inject private Managers managers;
  @Inject private Callers callers;
  @Inject private Audit audit;
  @Inject private Event<AvailabilityChanged> availability;
  @Inject private Clock clock;

  /**
   * @return the new team's id
   * @throws DomainException {@code team.name.taken}
   */
  public long create(TeamSettings settings) {
    members.requireFreeName(settings.name(), null);
    var team = new Team(settings, clock.instant());
    em.persist(team);
    em.flush();
    audit.record(AuditAction.TEAM_CREATED, object(team.id()), details(settings));
    return team.id();
  }

  /**
   * @throws DomainException {@code team.unknown}, {@code team.name.taken}, {@code
   *     changed-meanwhile}
   */
  public void change(long teamId, Long expectedVersion, TeamSettings settings) {
    var team = get(teamId);
    ExpectedVersion.require(expectedVersion, team.version());
    members.requireFreeName(settings.name(), teamId);
    team.change(settings);
    audit.record(AuditAction.TEAM_CHANGED, object(teamId), details(settings));
  }

  /**
   * Lets an agent belong to the team, as its lead or not; who belongs already changes to that.
   *
   * @throws DomainException {@code team.unknown}, {@code team.member.not-an-agent}
   */
  public void putMember(long teamId, long accountId, boolean lead) {
    get(teamId);
    members.put(teamId, accountId, lead);
    audit.record(
        AuditAction.TEAM_MEMBER_PUT,
        object(teamId),
        Map.of("account", String.valueOf(accountId), "lead", String.valueOf(lead)));
    availability.fire(new AvailabilityChanged(accountId, clock.instant()));
  }

  /** Ends the membership, if there is one; the agent's tickets stay theirs. */
  public void removeMember(long teamId, long accountId) {
    if (members.remove(teamId, accountId)) {
      audit.record(
          AuditAction.TEAM_MEMBER_REMOVED,
          object(teamId),
          Map.of("account", String.valueOf(accountId)));
    }
  }

  /**
   * Lets a manager read the team's queue, tickets and board.
   *
   * @throws DomainException {@code team.unknown}, {@code team.manager.not-a-manager}
   */
  public void addManager(long teamId, long accountId) {
    get(teamId);
    if (managers.add(teamId, accountId)) {
      record(AuditAction.TEAM_MANAGER_ADDED, teamId, accountId);
    } else if (!managers.has(teamId, accountId)) {
      throw new DomainException(TeamError.NOT_A_MANAGER);
    }
  }

  /** The manager reads what the team does no more. */
  public void removeManager(long teamId, long accountId) {
    if (managers.remove(teamId, accountId)) {
      record(AuditAction.TEAM_MANAGER_REMOVED, teamId, accountId);
    }
  }

  private void record(AuditAction action, long teamId, long accountId) {
    var name = managers.nameOf(accountId).orElse("account " + accountId);
    audit.record(action, object(teamId), Map.of("manager", name));
  }

  /**
   * Sets how many tickets the agent works on at the same time at most, over all teams; 0 lets no
   * strategy give them any. A lead does so for the members of the teams they lead.
   *
   * @throws DomainException {@code team.capacity.out-of-range}, {@code team.member.not-an-agent},
   *     {@code team.member.not-led}
   */
  @Requires({Role.ADMIN, Role.LEAD})
  public void setCapacity(long accountId, int capacity) {
    requireLedBy(callers.current(), accountId);
    if (capacity < 0 || capacity > LARGEST_CAPACITY) {
      throw new DomainException(TeamError.BAD_CAPACITY, Map.of("most", LARGEST_CAPACITY));
    }
    members.setCapacity(accountId, capacity, clock.instant());
    audit.record(
        AuditAction.AGENT_CAPACITY_CHANGED,
        "account " + accountId,
        Map.of("capacity", String.valueOf(capacity)));
    availability.fire(new AvailabilityChanged(accountId, clock.instant()));
  }

  private void requireLedBy(Caller caller, long accountId) {
    if (!caller.is(Role.ADMIN) && !members.leads(caller.accountId(), accountId)) {
      throw new DomainException(TeamError.NOT_LED);
    }
  }

  private Team get(long teamId) {
    return Optional.ofNullable(em.find(Team.class, teamId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new DomainException(TeamError.UNKNOWN_TEAM));
  }

  private static String object(long teamId) {
    return "team " + teamId;
  }

  private static Map<String, String> details(TeamSettings settings) {
    return Map.of(
        "name", settings.name(),
        "level", String.valueOf(settings.level()),
        "strategy", settings.strategy().name(),
        "restricted", String.valueOf(settings.restricted()),
        "active", String.valueOf(settings.active()),
        "reopenDays", String.valueOf(settings.rules().reopenDays()),
        "autoCloseWorkingDays", String.valueOf(settings.rules().autoCloseWorkingDays()),
        "zone", settings.rules().zone().getId(),
        "calendar", settings.calendar() == null ? "" : settings.calendar().toString());
  }
}
