package org.handrail.kernel;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Holds this node's one listening connection and fires what arrives. After a lost connection it
 * listens again and fires {@code Signal("all", "")}: whoever shows something should look afresh,
 * because signals may have been missed.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SignalListener {

  private static final Logger LOG = System.getLogger(SignalListener.class.getName());
  private static final int WAIT_MILLIS = 10_000;
  private static final int PAUSE_AFTER_LOSS_MILLIS = 1_000;

  @Resource(lookup = "jdbc/handrail")
  private DataSource dataSource;

  @Resource private ManagedThreadFactory threads;
  @Inject private Event<Signal> signals;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private Thread listener;
  private volatile Connection connection;

  @PostConstruct
  void start() {
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

  private void listenUntilStopped() {
    for (boolean again = false; !isStopping(); again = true) {
      try (var opened = dataSource.getConnection()) {
        connection = opened;
        listen(opened, again);
      } catch (SQLException lost) {
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
      statement.execute("listen " + Signals.CHANNEL);
    }
    if (again) {
      fire(new Signal("all", ""));
    }
    var postgres = listening.unwrap(PGConnection.class);
    while (!isStopping()) {
      for (var notification : next(postgres)) {
        fire(Signal.parse(notification.getParameter()));
      }
    }
  }

  /** The pool's proxy hides the driver's exception in two others. */
  private static PGNotification[] next(PGConnection postgres) throws SQLException {
    try {
      return postgres.getNotifications(WAIT_MILLIS);
    } catch (UndeclaredThrowableException hidden) {
      throw new SQLException(hidden.getCause().getCause());
    }
  }

  /** One observer's failure must not end the listening of all. */
  private void fire(Signal signal) {
    try {
      signals.fire(signal);
    } catch (RuntimeException failed) {
      LOG.log(Level.ERROR, "an observer of signal " + signal + " failed", failed);
    }
  }

  private void pauseAfter(SQLException lost) {
    if (isStopping()) {
      return;
    }
    LOG.log(Level.WARNING, "lost the listening connection, listening again", lost);
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
