package org.handrail.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.handrail.team.model.AssignmentStrategy;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a team's row into its record. */
final class TeamMapping {

  private TeamMapping() {}

  static TeamDetails details(ResultSet row, StatementContext context) throws SQLException {
    var settings =
        new TeamSettings(
            row.getString("name"),
            row.getInt("level"),
            AssignmentStrategy.valueOf(row.getString("strategy")),
            row.getBoolean("restricted"),
            row.getBoolean("active"),
            new TeamRules(
                row.getInt("reopen_days"),
                row.getInt("auto_close_working_days"),
                ZoneId.of(row.getString("time_zone"))),
            row.getObject("calendar_id", Long.class));
    return new TeamDetails(row.getLong("id"), row.getLong("version"), settings);
  }
}
