package org.handrail.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.handrail.kernel.signal.Signal;

/** Hears every signal of this node and waits until as many as expected have come. */
@ApplicationScoped
public class SignalsFixture {

  private static final List<Signal> HEARD = new CopyOnWriteArrayList<>();
  private static final long DEADLINE_SECONDS = 20;

  void hear(@Observes Signal signal) {
    HEARD.add(signal);
  }

  /** How many came for this key when {@code expected} had come, or at the deadline. */
  static long awaitCountOf(String topic, long key, long expected) {
    return awaitCountOf(new Signal(topic, String.valueOf(key)), expected);
  }

  static long awaitCountOf(Signal wanted, long expected) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (count(wanted) < expected && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return count(wanted);
  }

  static long count(Signal wanted) {
    return HEARD.stream().filter(wanted::equals).count();
  }
}
