package org.handrail.launch.load;

import java.io.PrintStream;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how late the steps of clocks are taken, a command of its own. Fills the database at
 * {@code load.db.url}, of one or more running nodes, up to {@code load.tickets} open tickets, then
 * opens {@code load.steps} more whose clocks all warn at one instant, all run out a minute later
 * and all escalate after one more, and prints how long after its instant each step was taken, and
 * how long after the first instant each mail about it was queued.
 */
public final class SweepRun {

  private static final int STEPS_OF_EACH = 3;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private SweepRun() {}

  public static void main(String[] arguments) throws Exception {
    int tickets = Integer.getInteger("load.tickets", 100_000);
    int steps = Integer.getInteger("load.steps", 2000);
    try (var database =
        DriverManager.getConnection(
            System.getProperty("load.db.url"),
            System.getProperty("load.db.user"),
            System.getProperty("load.db.password"))) {
      var load = new SweepLoad(database);
      load.fill(tickets);
      await(load::isComputed);
      load.openTogether(steps);
      await(() -> taken(load.lateness()) == STEPS_OF_EACH * steps);
      await(load::isTold);
      var lateness = load.lateness();
      lateness.put("mail about the first", load.mails());
      print(lateness, System.out);
    }
  }

  private static int taken(Map<String, List<Double>> lateness) {
    return lateness.values().stream().mapToInt(List::size).sum();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not done after " + LONGEST_WAIT);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static void print(Map<String, List<Double>> lateness, PrintStream console) {
    console.println("| step | times | median s | p95 s | worst s |");
    console.println("|---|---:|---:|---:|---:|");
    lateness.forEach(
        (step, seconds) -> {
          if (!seconds.isEmpty()) {
            console.println(row(step, seconds));
          }
        });
  }

  private static String row(String step, List<Double> seconds) {
    int times = seconds.size();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f |",
        step,
        times,
        seconds.get(times / 2),
        seconds.get(times * 95 / 100),
        seconds.get(times - 1));
  }
}
