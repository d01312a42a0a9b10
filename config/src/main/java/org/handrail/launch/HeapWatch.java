package org.handrail.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * Ends the process when its memory is used up, so that its supervisor restarts it. Nothing is
 * stopped in order then: there is no memory for it, and the next start recovers.
 */
final class HeapWatch {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long PAUSE_MILLIS = 500;

  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final HeapStrain strain;

  /** Made while there is memory, as where they are written. */
  private final byte[] lastWords;

  private final FileOutputStream console = new FileOutputStream(FileDescriptor.err);

  /** Known beforehand: a class that is loaded only now needs memory too. */
  private final int exitCode = ExitCode.OUT_OF_MEMORY.number();

  private HeapWatch(Duration patience) {
    strain = new HeapStrain(patience);
    lastWords =
        ("handrail: memory is used up, the process ends (exit code "
                + ExitCode.OUT_OF_MEMORY.number()
                + "); the heap has "
                + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB: if this comes again, raise handrail.heap\n")
            .getBytes(UTF_8);
  }

  static void start() {
    start(PATIENCE);
  }

  static void start(Duration patience) {
    var watch = new HeapWatch(patience);
    var thread = new Thread(watch::watch, "handrail-heap");
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  private void watch() {
    try {
      long before = System.nanoTime();
      long collectedBefore = collectingMillis();
      while (!strain.isHopeless()) {
        Thread.sleep(PAUSE_MILLIS);
        long now = System.nanoTime();
        long collected = collectingMillis();
        strain.observe(
            Duration.ofNanos(now - before),
            Duration.ofMillis(collected - collectedBefore),
            occupied());
        before = now;
        collectedBefore = collected;
      }
      end();
    } catch (OutOfMemoryError usedUp) {
      end();
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
    }
  }

  private long collectingMillis() {
    long sum = 0;
    for (var collector : collectors) {
      sum += Math.max(0, collector.getCollectionTime());
    }
    return sum;
  }

  private static double occupied() {
    var runtime = Runtime.getRuntime();
    return (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
  }

  private void end() {
    try {
      console.write(lastWords);
    } catch (IOException | OutOfMemoryError unheard) {
      // the exit code says it too
    } finally {
      Runtime.getRuntime().halt(exitCode);
    }
  }
}
