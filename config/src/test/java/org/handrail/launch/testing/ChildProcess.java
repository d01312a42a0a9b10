package org.handrail.launch.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process whose output can be waited for; it does not outlive the tests that started it. */
final class ChildProcess {

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  ChildProcess(ProcessBuilder command) throws IOException {
    process = command.redirectErrorStream(true).start();
    reader = new Thread(this::read, "output of process " + process.pid());
    reader.setDaemon(true);
    reader.start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopQuietly));
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("(end of output: " + e + ")");
    }
  }

  private void add(String line) {
    synchronized (lines) {
      lines.add(line);
      lines.notifyAll();
    }
  }

  /** Whether such a line came before the process ended and the time was up. */
  boolean says(Predicate<String> line, Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    synchronized (lines) {
      while (lines.stream().noneMatch(line)) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || !reader.isAlive()) {
          return false;
        }
        // not longer than a moment: the end of the process does not notify
        lines.wait(Math.min(left, 200));
      }
      return true;
    }
  }

  String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("process " + pid() + " does not end; it said:\n" + output());
    }
    reader.join(limit.toMillis());
    return process.exitValue();
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL: no clean-up of any kind runs in it. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private void stopQuietly() {
    if (process.isAlive()) {
      process.destroy();
      try {
        process.waitFor(60, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
