package org.handrail.web.edge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.Connection;

/**
 * The connections that have something to send, each with its pace; cuts those that are too slow.
 */
final class Connections implements AutoCloseable {

  private static final String PACE = Pace.class.getName();

  private final Map<Connection<?>, Pace> sending = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "handrail-slow-requests");
            thread.setDaemon(true);
            return thread;
          });

  void watch() {
    clock.scheduleWithFixedDelay(this::cutTheSlow, 1, 1, TimeUnit.SECONDS);
  }

  Pace paceOf(Connection<?> connection) {
    var pace = (Pace) connection.getAttributes().getAttribute(PACE);
    if (pace == null) {
      pace = new Pace(PeerAddress.of(connection));
      connection.getAttributes().setAttribute(PACE, pace);
    }
    return pace;
  }

  void received(Connection<?> connection, int bytes) {
    var pace = paceOf(connection);
    pace.received(bytes, System.nanoTime());
    if (pace.isReceiving()) {
      sending.put(connection, pace);
    }
  }

  void nothingToCome(Connection<?> connection) {
    sending.remove(connection);
  }

  /** One that is cut is told nothing: who sends a byte now and then does not listen either. */
  private void cutTheSlow() {
    long now = System.nanoTime();
    sending.forEach(
        (connection, pace) -> {
          if (pace.isTooSlowAt(now)) {
            sending.remove(connection);
            connection.closeSilently();
          }
        });
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
