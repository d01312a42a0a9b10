package org.handrail.forecast.model;

import java.util.SplittableRandom;

/** What chance does to one ticket in one run, each evenly from 0 to 1. */
record Draws(
    double pauseCircle,
    double pause,
    double noticeCircle,
    double notice,
    double workCircle,
    double work,
    double replyCircle,
    double reply) {

  /** Spreads runs and tickets over the seeds: the golden ratio's fraction, and its neighbour. */
  private static final long RUNS = 0x9E3779B97F4A7C15L;

  private static final long TICKETS = 0xBF58476D1CE4E5B9L;

  /** The same for the same ticket, no matter who else is in the queue. */
  static Draws of(long seed, int run, long ticket) {
    var random = new SplittableRandom(seed ^ run * RUNS ^ ticket * TICKETS);
    return new Draws(
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble());
  }
}
