package org.handrail.bootstrap;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Brings an installation to what a document says. */
@Stateless
@Requires(Role.ADMIN)
public class BootstrapService {

  @Resource private SessionContext transaction;

  @Inject private OrganisationSetup organisations;
  @Inject private AccountSetup accounts;
  @Inject private CalendarSetup calendars;
  @Inject private TeamSetup teams;
  @Inject private CategorySetup categories;
  @Inject private PolicySetup policies;
  @Inject private MailboxSetup mailboxes;
  @Inject private Sql sql;

  /**
   * Makes what is missing and changes what is otherwise, all of it or nothing. Of two who do so at
   * once the second finds it done.
   *
   * @param dryRun nothing stays: only to see what would be done; call without a transaction
   * @return what was made and changed; none if everything was so already
   * @throws DomainException {@code bootstrap.*} with the place in the document
   */
  public List<Change> apply(Setup setup, boolean dryRun) {
    oneAfterTheOther();
    var run = new Run(setup.places());
    var document = setup.document();
    organisations.apply(document.organisations(), run);
    accounts.apply(setup, run);
    calendars.apply(document.calendars(), run);
    teams.apply(document.teams(), run);
    categories.apply(document.categories(), run);
    teams.apply(document.channels(), run);
    policies.apply(document.policies(), run);
    mailboxes.apply(document.mailboxes(), run);
    if (dryRun) {
      transaction.setRollbackOnly();
    }
    return run.changes();
  }

  private void oneAfterTheOther() {
    sql.run(
        handle ->
            handle
                .createQuery("select pg_advisory_xact_lock(hashtextextended('bootstrap', 0))::text")
                .mapTo(String.class)
                .one());
  }
}
