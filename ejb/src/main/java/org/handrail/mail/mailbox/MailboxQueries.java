package org.handrail.mail.mailbox;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about mailboxes, for administrators. */
@Stateless
@Requires(Role.ADMIN)
public class MailboxQueries {

  @Inject private Sql sql;
  @Inject private Mailboxes mailboxes;

  /** All mailboxes by name; there are never many. */
  public List<MailboxRow> all() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select b.id, b.name, b.address, t.name as team, b.enabled,
                           f.last_success_at, f.last_error, f.last_error_at,
                           b.fetched,
                           (select count(*) from inbound_mail m
                            where m.mailbox_id = b.id and m.outcome = 'IN_PROGRESS') as in_progress,
                           (select count(*) from inbound_mail m
                            where m.mailbox_id = b.id and m.outcome = 'QUARANTINED') as quarantined
                    from mailbox b
                      left join mailbox_fetch f on f.mailbox_id = b.id
                      left join team t on t.id = b.team_id
                    order by b.name, b.id
                    """)
                .mapTo(MailboxRow.class)
                .list());
  }

  /**
   * @throws DomainException {@code mail.mailbox.unknown}
   */
  public MailboxDetails details(long mailboxId) {
    var mailbox = mailboxes.get(mailboxId);
    return new MailboxDetails(
        mailboxId,
        mailbox.version(),
        mailbox.settings(),
        mailbox.incomingPassword().isPresent(),
        mailbox.outgoingPassword().isPresent());
  }
}
