package org.handrail.mail.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;
import org.handrail.kernel.work.WorkQueue;

/** Mailboxes that are to be looked into. What fails has its next attempt in its own row. */
@ApplicationScoped
class FetchQueue implements WorkQueue {

  @Inject private Sql sql;

  @Override
  public String name() {
    return "mail-fetch";
  }

  @Override
  public String items() {
    return "mailbox";
  }

  @Override
  public Backlog backlog(Instant now) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as waiting, min(f.due_at) as oldest
                    from mailbox b left join mailbox_fetch f on f.mailbox_id = b.id
                    where b.enabled and (f.due_at is null or f.due_at <= :now)
                    """)
                .bind("now", now)
                .mapTo(Backlog.class)
                .one());
  }
}
