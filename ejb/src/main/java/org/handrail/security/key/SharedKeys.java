package org.handrail.security.key;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import org.handrail.kernel.Sql;
import org.handrail.security.Internal;

/**
 * Random keys that all nodes share: made at the first use, kept in the database for good. For
 * signing what comes back to us, never for hiding something from who reads the database.
 */
@Stateless
@Internal("gives a key to whatever feature signs; no screen shows one")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SharedKeys {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** The key for this purpose; two nodes that ask for the first time get the same. */
  public byte[] key(String purpose) {
    byte[] fresh = new byte[BYTES];
    RANDOM.nextBytes(fresh);
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into secret_key (purpose, key, created_at) values (:purpose, :key, :now)
                    on conflict do nothing
                    """)
                .bind("purpose", purpose)
                .bind("key", fresh)
                .bind("now", clock.instant())
                .execute());
    return sql.query(
        handle ->
            handle
                .createQuery("select key from secret_key where purpose = :purpose")
                .bind("purpose", purpose)
                .mapTo(byte[].class)
                .one());
  }
}
