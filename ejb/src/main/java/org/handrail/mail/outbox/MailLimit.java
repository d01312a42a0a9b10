package org.handrail.mail.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.handrail.kernel.Sql;

/**
 * How many automatic mails one address may get: ten in a quarter of an hour, forty a day. Two
 * programs that answer each other fall silent by it, whatever each of them thinks of the other.
 */
@ApplicationScoped
public class MailLimit {

  static final int QUARTER_HOUR = 10;
  static final int DAY = 40;

  @Inject private Sql sql;

  /** Whether one more would be too many; holds the address until the end of the transaction. */
  boolean isReached(String address, Instant now) {
    Recent recent =
        sql.query(
            handle -> {
              // two transactions that write to one address count one after the other
              handle
                  .createQuery(
                      "select pg_advisory_xact_lock(hashtextextended('mail ' || :a, 0))::text")
                  .bind("a", address)
                  .mapTo(String.class)
                  .one();
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
            });
    return recent.quarter() >= QUARTER_HOUR || recent.day() >= DAY;
  }

  /** How many there were of late. */
  public record Recent(long quarter, long day) {}
}
