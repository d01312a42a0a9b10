package org.handrail.sla.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.book.Drafts;
import org.handrail.sla.book.Revision;
import org.handrail.sla.book.Revisions;
import org.handrail.sla.book.SlaBook;

/** Answers about the book of calendars and policies, for those who change it. */
@Stateless
@Requires(Role.ADMIN)
public class PolicyQueries {

  @Inject private Revisions revisions;
  @Inject private Drafts drafts;
  @Inject private Sql sql;

  /** The book that the next ticket will have. */
  @Requires({Role.ADMIN, Role.LEAD})
  public SlaBook newestBook() {
    return revisions.newestBook();
  }

  /**
   * The book as it would be.
   *
   * @throws DomainException {@code sla.draft.unknown}
   */
  @Requires({Role.ADMIN, Role.LEAD})
  public SlaBook bookOfDraft(long draftId) {
    return drafts.book(draftId);
  }

  /** All states of the book, the newest first. */
  public List<Revision> revisions() {
    return revisions.newestFirst();
  }

  /** Whose people a policy may be for, by name. */
  @Requires({Role.ADMIN, Role.LEAD})
  public List<OrganisationChoice> organisations() {
    return sql.query(
        handle ->
            handle
                .createQuery("select id, name from organisation order by name, id")
                .mapTo(OrganisationChoice.class)
                .list());
  }
}
