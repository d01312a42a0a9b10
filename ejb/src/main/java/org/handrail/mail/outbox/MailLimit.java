package org.handrail.mail.outbox;

import static java.util.Comparator.naturalOrder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.jdbi.v3.core.Handle;

/**
 * How many automatic mails one address may get: ten in a quarter of an hour, forty a day. Two
 * programs that answer each other fall silent by it, whatever each of them thinks of the other.
 */
@ApplicationScoped
public class MailLimit {

  private static final List<Allowance> ALLOWANCES =
      List.of(new Allowance(10, Duration.ofMinutes(15)), new Allowance(40, Duration.ofDays(1)));

  @Inject private Sql sql;

  /** So many mails in any such span. */
  private record Allowance(int mails, Duration span) {}

  /**
   * Until when one more would be too many; if that is empty, holds the address until the
   * transaction ends.
   */
  Optional<Instant> fullUntil(String address, Instant now) {
    return sql.query(
        handle ->
            // what others are sending at this moment can only add to it
            until(handle, address, now)
                .or(
                    () -> {
                      hold(handle, address);
                      return until(handle, address, now);
                    }));
  }

  /** Two transactions that write to one address count one after the other. */
  private static void hold(Handle handle, String address) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended('mail ' || :a, 0))::text")
        .bind("a", address)
        .mapTo(String.class)
        .one();
  }

  private static Optional<Instant> until(Handle handle, String address, Instant now) {
    return ALLOWANCES.stream()
        .flatMap(allowance -> oldestOf(handle, address, allowance).stream())
        .filter(now::isBefore)
        .max(naturalOrder());
  }

  /** When the first of as many mails as are allowed leaves their span; empty if there are fewer. */
  private static Optional<Instant> oldestOf(Handle handle, String address, Allowance allowance) {
    return handle
        .createQuery(
            """
            select created_at from outbox_mail
            where automatic and to_address = :a and state not in ('SILENCED', 'CANCELLED')
            order by created_at desc offset :others limit 1
            """)
        .bind("a", address)
        .bind("others", allowance.mails() - 1)
        .mapTo(Instant.class)
        .findOne()
        .map(createdAt -> createdAt.plus(allowance.span()));
  }
}
