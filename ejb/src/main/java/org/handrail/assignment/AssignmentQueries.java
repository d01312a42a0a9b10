package org.handrail.assignment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about who carries what. */
@Stateless
@Requires(Role.AGENT)
public class AssignmentQueries {

  @Inject private Sql sql;
  @Inject private Callers callers;

  /** How many tickets the caller works on now. */
  public int myLoad() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select count(*) from ticket t where t.assignee_id = :account and "
                        + Work.IN_HAND)
                .bind("account", callers.current().accountId())
                .mapTo(Integer.class)
                .one());
  }
}
