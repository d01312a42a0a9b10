package org.handrail.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** An embedded database that is killed and, as long as this lasts, cannot be started again. */
final class Outage implements AutoCloseable {

  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private final Path cluster;
  private long begun;

  Outage(Path cluster) {
    this.cluster = cluster;
  }

  /** kill -9, which PostgreSQL does not survive; and a file is away without which none starts. */
  void begin() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
    Files.move(control(), control().resolveSibling("pg_control.away"));
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    begun = System.nanoTime();
  }

  /** Something that people go on doing meanwhile. */
  interface Life {
    void goesOn() throws Exception;
  }

  void lastsUntilHalfAMinuteIsOver(Life life) throws Exception {
    while (System.nanoTime() - begun < HALF_A_MINUTE.toNanos()) {
      life.goesOn();
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  /** From now on it can be started again. */
  @Override
  public void close() throws IOException {
    Files.move(control().resolveSibling("pg_control.away"), control());
  }

  private Path control() {
    return cluster.resolve("global/pg_control");
  }
}
