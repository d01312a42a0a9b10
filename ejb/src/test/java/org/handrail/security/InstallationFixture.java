package org.handrail.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.handrail.kernel.Sql;
import org.jdbi.v3.core.JdbiException;

/** The installation that all tests share, as it is before anybody came. */
@ApplicationScoped
public class InstallationFixture {

  /**
   * Whatever refers to people goes with them, but for the part of the SLA definition that was there
   * before them.
   */
  private static final String NOBODY =
      """
      create temporary table installed on commit drop as
        select * from sla_definition where account_id is null;
      alter table audit_record disable trigger user;
      truncate account, account_role, security_token, sign_in_failure, audit_record,
        contact_point, person cascade;
      alter table audit_record enable trigger user;
      insert into sla_definition overriding system value select * from installed;
      update business_calendar set version_id = null, standard = false;
      update business_calendar b set version_id = v.id, standard = b.id = 1
      from installed, calendar_version v
      where v.calendar_id = b.id and installed.definition -> 'calendars' @> to_jsonb(v.id);
      """;

  private static final String DEADLOCK = "40P01";
  private static final int ATTEMPTS = 5;

  @Inject private Sql sql;

  /** Removes all people; the tables are wanted all at once, while timers go on reading them. */
  void emptyOfPeople() {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      if (isEmptied()) {
        return;
      }
    }
    empty();
  }

  private boolean isEmptied() {
    try {
      empty();
      return true;
    } catch (JdbiException refused) {
      if (refused.getCause() instanceof SQLException cause
          && DEADLOCK.equals(cause.getSQLState())) {
        return false;
      }
      throw refused;
    }
  }

  private void empty() {
    sql.run(handle -> handle.execute(NOBODY));
  }
}
