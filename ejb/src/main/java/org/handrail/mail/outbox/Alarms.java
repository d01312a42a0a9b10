package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.handrail.kernel.Sql;

/** What an administrator should look at; the same thing again only counts up. */
@ApplicationScoped
public class Alarms {

  @Inject private Sql sql;

  /**
   * @param kind a word with a text
   * @param subject what it is about, for example an address
   */
  void raise(String kind, String subject, Instant now) {
    sql.run(
        handle ->
            handle.execute(
                """
                insert into mail_alarm (kind, subject, first_at, last_at) values (?, ?, ?, ?)
                on conflict (kind, subject) where settled_at is null
                do update set times = mail_alarm.times + 1, last_at = excluded.last_at
                """,
                kind,
                subject,
                now,
                now));
  }
}
