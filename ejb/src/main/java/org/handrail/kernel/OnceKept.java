package org.handrail.kernel;

import jakarta.enterprise.context.ApplicationScoped;

/** Keys of requests that nobody will repeat any more. */
@ApplicationScoped
public class OnceKept extends PerishableRows {

  public OnceKept() {
    super("requests", "once", "id", "bigint", "created_at < :before");
  }
}
