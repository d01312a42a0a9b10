package org.handrail.launch;

import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to the log while the application is deployed: the server tells the reason of a failure
 * nowhere else.
 */
final class DeploymentLog extends Handler implements AutoCloseable {

  private volatile Throwable failure;

  static DeploymentLog listening() {
    var log = new DeploymentLog();
    Logger.getLogger("").addHandler(log);
    return log;
  }

  @Override
  public void publish(LogRecord record) {
    boolean isFailure =
        record.getLevel().intValue() >= Level.WARNING.intValue() && record.getThrown() != null;
    if (isFailure && failure == null) {
      failure = record.getThrown();
    }
  }

  /**
   * The innermost exception, since the outer ones only repeat it, of the first failure: what comes
   * later is an application in the middle of its end.
   */
  String cause() {
    return Optional.ofNullable(failure)
        .map(DeploymentLog::innermost)
        .map(Throwable::toString)
        .orElse("the log says why");
  }

  private static Throwable innermost(Throwable thrown) {
    return thrown.getCause() == null ? thrown : innermost(thrown.getCause());
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
