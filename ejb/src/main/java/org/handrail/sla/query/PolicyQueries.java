package org.handrail.sla.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.book.Revisions;
import org.handrail.sla.book.SlaBook;

/** Answers about the book of calendars and policies, for those who change or try it. */
@Stateless
@Requires({Role.ADMIN, Role.LEAD})
public class PolicyQueries {

  @Inject private Revisions revisions;
  @Inject private Sql sql;

  /** The book that the next ticket will have. */
  public SlaBook newestBook() {
    return revisions.newestBook();
  }

  /** Whose people a policy may be for, by name. */
  public List<OrganisationChoice> organisations() {
    return sql.query(
        handle ->
            handle
                .createQuery("select id, name from organisation order by name, id")
                .mapTo(OrganisationChoice.class)
                .list());
  }
}
