package org.handrail.batch.purge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.handrail.kernel.Perishable;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/** What the features let expire, reached on behalf of the job. */
@ApplicationScoped
public class Perishables {

  @Inject @Any private Instance<Perishable> all;
  @Inject private Callers callers;

  /** Asks the feature that owns this kind of thing. */
  <T> T ask(String kind, Question<T> question) throws Exception {
    return callers.callAs(Caller.system("purge-expired"), () -> question.of(owner(kind)));
  }

  private Perishable owner(String kind) {
    return all.stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody lets " + kind + " expire"));
  }

  /** What is asked. */
  interface Question<T> {
    T of(Perishable asked) throws Exception;
  }
}
