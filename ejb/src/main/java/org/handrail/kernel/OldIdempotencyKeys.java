package org.handrail.kernel;

import jakarta.enterprise.context.ApplicationScoped;

/** Keys of requests that nobody will repeat any more. */
@ApplicationScoped
public class OldIdempotencyKeys extends PerishableRows {

  public OldIdempotencyKeys() {
    super("requests", "idempotency_key", "id", "bigint", "created_at < :before");
  }
}
