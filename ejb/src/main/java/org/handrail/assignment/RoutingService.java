package org.handrail.assignment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.security.audit.Audit;
import org.handrail.security.audit.AuditAction;
import org.handrail.team.TeamError;
import org.handrail.team.TeamQueries;
import org.handrail.ticket.model.Channel;

/** What administrators decide about routing. Each change leaves an audit record. */
@Stateless
@Requires(Role.ADMIN)
public class RoutingService {

  @Inject private StandardTeams standardTeams;
  @Inject private TeamQueries teams;
  @Inject private Audit audit;

  /** The channels that have a standard team. */
  public List<ChannelTeam> standardTeams() {
    return standardTeams.all();
  }

  /**
   * Sends new tickets of the channel to the team, unless their category has one of its own.
   *
   * @param teamId null leaves them without a team
   * @throws DomainException {@code team.unknown} unless the team is in use
   */
  public void setStandardTeam(Channel channel, Long teamId) {
    if (teamId == null) {
      standardTeams.remove(channel);
    } else {
      requireActive(teamId);
      standardTeams.put(channel, teamId);
    }
    audit.record(
        AuditAction.STANDARD_TEAM_SET,
        "channel " + channel,
        Map.of("team", String.valueOf(teamId)));
  }

  private void requireActive(long teamId) {
    if (!teams.isActive(teamId)) {
      throw new DomainException(TeamError.UNKNOWN_TEAM);
    }
  }
}
