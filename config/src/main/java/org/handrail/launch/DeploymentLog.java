package org.handrail.launch;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to the log while the application is deployed: the server tells the reason of a failure
 * nowhere else.
 */
final class DeploymentLog extends Handler implements AutoCloseable {

  private volatile Throwable innermost;
  private volatile String message = "see the log";

  static DeploymentLog listening() {
    var log = new DeploymentLog();
    Logger.getLogger("").addHandler(log);
    return log;
  }

  @Override
  public void publish(LogRecord record) {
    if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
      message = record.getMessage();
      if (record.getThrown() != null) {
        innermost = root(record.getThrown());
      }
    }
  }

  private static Throwable root(Throwable thrown) {
    return thrown.getCause() == null ? thrown : root(thrown.getCause());
  }

  String cause() {
    return innermost == null ? message : innermost.toString();
  }

  @Override
  public void flush() {
    // nothing is buffered
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
