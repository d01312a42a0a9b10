package org.handrail.team;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.handrail.kernel.Sql;
import org.handrail.security.Internal;

/** Answers about teams. */
@Stateless
public class TeamQueries {

  @Inject private Sql sql;

  /** The team's agreements; the standard ones for no team ({@code null}) or an unknown one. */
  @Internal("agreements, no data of anybody")
  public TeamRules rules(Long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select reopen_days, auto_close_working_days, time_zone from team where id = :id
                    """)
                .bind("id", teamId)
                .map(
                    (row, context) ->
                        new TeamRules(row.getInt(1), row.getInt(2), ZoneId.of(row.getString(3))))
                .findOne()
                .orElse(TeamRules.STANDARD));
  }
}
