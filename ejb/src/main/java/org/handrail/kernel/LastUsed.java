package org.handrail.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read last of things that never change, so that each node reads them seldom. Two threads
 * that miss the same thing at the same time may both read it: that costs less than letting all wait
 * for one.
 */
public final class LastUsed<K, V> {

  private final Map<K, V> values;

  /**
   * @param most how many are remembered at most
   */
  public LastUsed(int most) {
    values = new Bounded<>(most);
  }

  /**
   * @param reading what is not remembered; not null
   */
  public V get(K key, Function<K, V> reading) {
    synchronized (values) {
      var known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    var read = reading.apply(key);
    synchronized (values) {
      values.put(key, read);
    }
    return read;
  }

  private static final class Bounded<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Bounded(int most) {
      super(most, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
