package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/** Does what a message asks for on behalf of its sender. */
@ApplicationScoped
public class ActingAs {

  @Inject private Callers callers;

  public <T> T as(Caller caller, Callable<T> work) {
    try {
      return callers.callAs(caller, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
