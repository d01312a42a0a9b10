package org.handrail.batch.simulation;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.batch.job.KeysetReader;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/** Reads tickets in an order of their own, behind the last one that is done. */
abstract class TicketReader<T> extends KeysetReader<T> {

  private static final int PAGE = 500;

  @Inject private Callers callers;

  /** The last one that is done. */
  abstract T begin();

  abstract long countBehind(T last);

  abstract List<T> behind(T last, int limit);

  @Override
  public void open(Serializable checkpoint) throws Exception {
    var done = asJob(this::begin);
    beginBehind(done, asJob(() -> countBehind(done)));
  }

  @Override
  protected List<T> behind(T ticket) throws Exception {
    return asJob(() -> behind(ticket, PAGE));
  }

  private <R> R asJob(Callable<R> work) throws Exception {
    return callers.callAs(Caller.system(run.job()), work);
  }
}
