package org.handrail.kernel.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** One for the whole node, for everything that begins work or ends it. */
@ApplicationScoped
class WorkOfNode {

  private final Work work = new Work();

  @Produces
  Work work() {
    return work;
  }
}
