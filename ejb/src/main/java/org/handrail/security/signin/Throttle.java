package org.handrail.security.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;
import org.handrail.security.Internal;
import org.handrail.security.SecurityError;
import org.handrail.security.signin.Attempt.Counter;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Counts attempts in the database, for all nodes together. An attempt counts as failed from its
 * beginning and is taken back when it succeeds: many at the same instant do not pass for one.
 */
@Stateless
@Internal("part of whatever compares a password")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Throttle {

  /**
   * Wrong passwords that slow nobody any more. An address and a login may have the same key; then
   * both are looked at.
   */
  @Produces
  static final ExpiringData OLD =
      ExpiringData.of(
          "sign-in-failures",
          "sign-in-failure-days",
          "sign_in_failure",
          "key",
          "bytea",
          "last_failed_at < :before");

  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * Lets the attempt be made and counts it; one that comes too early is not counted.
   *
   * @throws DomainException {@code security.sign-in.wait} with the {@code seconds} to wait
   */
  public void begin(Attempt attempt) {
    var now = clock.instant();
    var wait =
        attempt.counters().stream()
            .map(counter -> lock(counter, now))
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    if (!wait.isZero()) {
      throw new DomainException(SecurityError.WAIT, Map.of("seconds", wait.toSeconds() + 1));
    }
    attempt.counters().forEach(counter -> count(counter, now));
  }

  /** It was the owner: the account's failures are forgotten, the address loses this one only. */
  public void succeeded(Attempt attempt) {
    for (var counter : attempt.counters()) {
      switch (counter.rule()) {
        case ADDRESS -> takeBack(counter);
        case LOGIN, DEVICE -> forget(counter);
      }
    }
  }

  /** Forgets all failures of the account. */
  public void forget(long accountId) {
    forget(new Counter(LockOut.LOGIN, Attempt.account(accountId)));
  }

  /** Holds the counter until the end of the transaction; tells how long it makes wait. */
  private Duration lock(Counter counter, Instant now) {
    return sql.query(
        handle ->
            bound(
                    handle.createQuery(
                        """
                        insert into sign_in_failure (counter, key, failures, last_failed_at)
                        values (:counter, :key, 0, :now)
                        on conflict (counter, key)
                          do update set failures = sign_in_failure.failures
                        returning failures, last_failed_at
                        """),
                    counter)
                .bind("now", now)
                .map(
                    (row, context) ->
                        counter
                            .rule()
                            .waitAfter(row.getInt(1), row.getTimestamp(2).toInstant(), now))
                .one());
  }

  private void count(Counter counter, Instant now) {
    sql.run(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        update sign_in_failure
                        set failures = case when last_failed_at < :forgotten then 1
                            else failures + 1 end,
                          last_failed_at = :now
                        where counter = :counter and key = :key
                        """),
                    counter)
                .bind("now", now)
                .bind("forgotten", now.minus(LockOut.FORGOTTEN_AFTER))
                .execute());
  }

  private void takeBack(Counter counter) {
    sql.run(
        handle ->
            bound(
                    handle.createUpdate(
                        """
                        update sign_in_failure set failures = greatest(failures - 1, 0)
                        where counter = :counter and key = :key
                        """),
                    counter)
                .execute());
  }

  private void forget(Counter counter) {
    sql.run(
        handle ->
            bound(
                    handle.createUpdate(
                        "delete from sign_in_failure where counter = :counter and key = :key"),
                    counter)
                .execute());
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Counter counter) {
    return statement.bind("counter", counter.rule().name()).bind("key", counter.key());
  }
}
