package org.handrail.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.concurrent.Callable;

/**
 * Tells who is acting now: the person whom a timer, a job or the mail intake acts for, else the one
 * who signed in for this request, else nobody.
 */
@ApplicationScoped
public class Callers {

  private static final ThreadLocal<Caller> BOUND = new ThreadLocal<>();

  @Inject private SecurityContext security;

  /** Never null. */
  public Caller current() {
    var bound = BOUND.get();
    return bound == null ? ofRequest() : bound;
  }

  /** Does the work as {@code caller}; afterwards the thread acts for whom it did before. */
  public <T> T callAs(Caller caller, Callable<T> work) throws Exception {
    var before = BOUND.get();
    BOUND.set(caller);
    try {
      return work.call();
    } finally {
      restore(before);
    }
  }

  /** As {@link #callAs}, for work without result and checked exceptions. */
  public void runAs(Caller caller, Runnable work) {
    var before = BOUND.get();
    BOUND.set(caller);
    try {
      work.run();
    } finally {
      restore(before);
    }
  }

  private static void restore(Caller before) {
    if (before == null) {
      BOUND.remove();
    } else {
      BOUND.set(before);
    }
  }

  private Caller ofRequest() {
    return security.getPrincipalsByType(CallerOfRequest.class).stream()
        .findFirst()
        .map(CallerOfRequest::caller)
        .orElseGet(Caller::anonymous);
  }
}
