package org.handrail.batch.job;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads keys in their order, a page at a time, with no cursor open over commits. Opening it says
 * behind which key it begins; what of the last key is to survive a restart is the checkpoint.
 */
public abstract class KeysetReader<K> extends AbstractItemReader {

  @Inject protected CurrentRun run;

  private final Deque<K> page = new ArrayDeque<>();
  private K last;

  /** The next keys behind this one; none if it was the last. */
  protected abstract List<K> behind(K key) throws Exception;

  /** No key is left; still in the transaction of the last chunk. */
  protected void ended() {
    // most have nothing to do then
  }

  /**
   * @param left how many keys there are behind it
   */
  protected final void beginBehind(K key, long left) {
    last = key;
    run.expect(left);
  }

  @Override
  public final Object readItem() throws Exception {
    if (page.isEmpty()) {
      page.addAll(behind(last));
    }
    if (page.isEmpty()) {
      run.ended();
      ended();
      return null;
    }
    last = page.remove();
    return last;
  }

  /** The key that was read last, or the one it began behind. */
  protected final K last() {
    return last;
  }
}
