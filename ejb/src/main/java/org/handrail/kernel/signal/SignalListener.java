package org.handrail.kernel.signal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.handrail.kernel.FailureLog;
import org.handrail.kernel.work.BackgroundTimer;
import org.handrail.kernel.work.BackgroundTimers;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Holds this node's one listening connection and fires what arrives. After a lost connection it
 * listens again and fires {@code Signal("all", "")}: anyone who shows something should look again,
 * because signals may have been missed.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SignalListener {

  private static final Logger LOG = System.getLogger(SignalListener.class.getName());

  /** By which operators find this session among those of the pool. */
  private static final String NAME_OF_SESSION = "handrail signals";

  private static final int WAIT_MILLIS = 10_000;
  private static final int SECONDS_TO_ANSWER = 10;
  private static final int PAUSE_AFTER_LOSS_MILLIS = 1_000;

  @Resource(lookup = "jdbc/handrail")
  private DataSource dataSource;

  @Resource private ManagedThreadFactory threads;
  @Inject private Event<Signal> signals;
  @Inject private BackgroundTimers timers;
  @Inject private Clock clock;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final FailureLog failures = new FailureLog(LOG, "listening for signals");
  private BackgroundTimer timer;
  private Thread listener;
  private volatile Connection connection;

  @PostConstruct
  void start() {
    timer = timers.begin("signals", Duration.ofMillis(WAIT_MILLIS), () -> {});
    listener = threads.newThread(this::listenUntilStopped);
    listener.setName("handrail-signals");
    listener.setDaemon(true);
    listener.start();
  }

  @PreDestroy
  void stop() {
    stopping.countDown();
    listener.interrupt();
    closeConnection();
  }

  /** Whatever goes wrong, it listens again: nothing else would ever start this thread again. */
  private void listenUntilStopped() {
    for (boolean again = false; !isStopping(); again = true) {
      timer.run();
      try (var opened = dataSource.getConnection()) {
        connection = opened;
        listen(opened, again);
      } catch (SQLException | RuntimeException | Error lost) {
        pauseAfter(lost);
      }
    }
  }

  /** Ends the listener's waiting now, before the server takes the pool away under it. */
  private void closeConnection() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException closed) {
      LOG.log(Level.DEBUG, "the listening connection was closed already", closed);
    }
  }

  private void listen(Connection listening, boolean again) throws SQLException {
    try (var statement = listening.createStatement()) {
      statement.execute("set application_name to '" + NAME_OF_SESSION + "'");
      statement.execute("listen " + Signals.CHANNEL);
    }
    failures.worked();
    if (again) {
      fire(new Signal("all", ""));
    }
    var postgres = listening.unwrap(PGConnection.class);
    while (!isStopping()) {
      timer.run();
      var arrived = next(postgres);
      for (var notification : arrived) {
        fire(Signal.parse(notification.getParameter()));
      }
      if (arrived.length == 0) {
        requireAlive(listening);
      }
    }
  }

  /** The pool's proxy hides the driver's exception in two others. */
  private static PGNotification[] next(PGConnection postgres) throws SQLException {
    try {
      return postgres.getNotifications(WAIT_MILLIS);
    } catch (UndeclaredThrowableException hidden) {
      throw new SQLException("the listening connection is lost", "08006", hidden);
    }
  }

  /**
   * A connection whose other end vanished without a word is silent for ever, and looks like one on
   * which nothing happens.
   */
  private static void requireAlive(Connection listening) throws SQLException {
    if (!listening.isValid(SECONDS_TO_ANSWER)) {
      throw new SQLException("the listening connection does not answer", "08006");
    }
  }

  /** One observer's failure must not end the listening of all. */
  private void fire(Signal signal) {
    try {
      signals.fire(signal);
    } catch (RuntimeException | Error failed) {
      LOG.log(Level.ERROR, "an observer of signal " + signal + " failed", failed);
    }
  }

  private void pauseAfter(Throwable lost) {
    if (isStopping()) {
      return;
    }
    failures.failed(lost, clock.instant());
    try {
      // ends early when the server stops; which of both it was, the loop asks again
      stopping.await(PAUSE_AFTER_LOSS_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }
}
