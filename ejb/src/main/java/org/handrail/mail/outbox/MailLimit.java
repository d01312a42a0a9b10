package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.handrail.kernel.Sql;
import org.jdbi.v3.core.Handle;

/**
 * How many automatic mails one address may get: ten in a quarter of an hour, forty a day. Two
 * programs that answer each other fall silent by it, whatever each of them thinks of the other.
 */
@ApplicationScoped
public class MailLimit {

  static final int QUARTER_HOUR = 10;
  static final int DAY = 40;

  @Inject private Sql sql;

  /** Whether one more would be too many; if not, holds the address until the transaction ends. */
  boolean isReached(String address, Instant now) {
    return sql.query(
        handle -> {
          // what others are sending at this moment can only add to it
          if (recent(handle, address, now).isTooMuch()) {
            return true;
          }
          hold(handle, address);
          return recent(handle, address, now).isTooMuch();
        });
  }

  /** Two transactions that write to one address count one after the other. */
  private static void hold(Handle handle, String address) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended('mail ' || :a, 0))::text")
        .bind("a", address)
        .mapTo(String.class)
        .one();
  }

  private static Recent recent(Handle handle, String address, Instant now) {
    return handle
        .createQuery(
            """
            select count(*) filter (where created_at > :quarter) as quarter, count(*) as day
            from outbox_mail
            where automatic and to_address = :a and created_at > :day
              and state not in ('SILENCED', 'CANCELLED')
            """)
        .bind("a", address)
        .bind("quarter", now.minus(Duration.ofMinutes(15)))
        .bind("day", now.minus(Duration.ofDays(1)))
        .mapTo(Recent.class)
        .one();
  }

  /** How many there were of late. */
  public record Recent(long quarter, long day) {

    boolean isTooMuch() {
      return quarter >= QUARTER_HOUR || day >= DAY;
    }
  }
}
