package org.handrail.kernel.idempotency;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.KernelError;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;

/**
 * Does what a client may ask for twice, because it did not hear the first answer, only once. The
 * key is claimed in the transaction of the work: if that fails, nothing is remembered and the
 * client may try again; who asks while it is still being done waits for its result.
 */
@Stateless
public class IdempotencyKeys {

  /** Of requests that nobody will repeat any more. */
  @Produces
  static final ExpiringData OLD =
      ExpiringData.of(
          "requests", "request-days", "idempotency_key", "id", "bigint", "created_at < :before");

  @Inject private Sql sql;
  @Inject private Clock clock;

  /**
   * @param scope whose key it is
   * @param fingerprint tells this request from others
   * @param work gives the result to be remembered, at most some hundred characters
   * @return the result of the one time it was done
   * @throws DomainException {@code idempotency.key-reused} if the key belongs to another request
   */
  public String run(String scope, String key, String fingerprint, Supplier<String> work) {
    if (!claim(scope, key, fingerprint)) {
      return remembered(scope, key, fingerprint);
    }
    var result = work.get();
    remember(scope, key, result);
    return result;
  }

  private boolean claim(String scope, String key, String fingerprint) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into idempotency_key (scope, key, fingerprint, created_at)
                        values (:scope, :key, :fingerprint, :now)
                        on conflict do nothing
                        """)
                    .bind("scope", scope)
                    .bind("key", key)
                    .bind("fingerprint", fingerprint)
                    .bind("now", clock.instant())
                    .execute()
                == 1);
  }

  private String remembered(String scope, String key, String fingerprint) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select result from idempotency_key
                    where scope = :scope and key = :key and fingerprint = :fingerprint
                    """)
                .bind("scope", scope)
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new DomainException(KernelError.KEY_REUSED)));
  }

  private void remember(String scope, String key, String result) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    "update idempotency_key set result = :result where scope = :scope and key = :key")
                .bind("result", result)
                .bind("scope", scope)
                .bind("key", key)
                .execute());
  }
}
