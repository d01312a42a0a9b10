package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.handrail.kernel.Sql;

/**
 * What an administrator should look at; the same thing again only counts up, once a minute at most:
 * who has thousands of mails to keep back does not queue for the row that says so.
 */
@ApplicationScoped
class Alarms {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Inject private Sql sql;

  /**
   * @param kind a word with a text
   * @param subject what it is about, for example an address
   */
  void raise(String kind, String subject, Instant now) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into mail_alarm (kind, subject, first_at, last_at)
                    select :kind, :subject, :now, :now
                    where not exists (
                      select 1 from mail_alarm
                      where kind = :kind and subject = :subject and settled_at is null
                        and last_at > :minuteAgo)
                    on conflict (kind, subject) where settled_at is null
                    do update set times = mail_alarm.times + 1, last_at = excluded.last_at
                    """)
                .bind("kind", kind)
                .bind("subject", subject)
                .bind("now", now)
                .bind("minuteAgo", now.minus(MINUTE))
                .execute());
  }
}
