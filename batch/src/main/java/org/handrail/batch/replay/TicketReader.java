package org.handrail.batch.replay;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.handrail.batch.desk.CurrentRun;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/** Reads tickets in an order of their own, behind the last one that is done. */
abstract class TicketReader<T> extends AbstractItemReader {

  private static final int PAGE = 500;

  @Inject CurrentRun run;
  @Inject private Callers callers;

  private final Deque<T> page = new ArrayDeque<>();
  private T last;

  /** The last one that is done. */
  abstract T begin();

  abstract long countBehind(T last);

  abstract List<T> behind(T last, int limit);

  @Override
  public void open(Serializable checkpoint) throws Exception {
    last = asJob(this::begin);
    run.expect(asJob(() -> countBehind(last)));
  }

  @Override
  public Object readItem() throws Exception {
    if (page.isEmpty()) {
      page.addAll(asJob(() -> behind(last, PAGE)));
    }
    if (page.isEmpty()) {
      return null;
    }
    last = page.remove();
    return last;
  }

  private <R> R asJob(Callable<R> work) throws Exception {
    return callers.callAs(Caller.system(run.job()), work);
  }
}
