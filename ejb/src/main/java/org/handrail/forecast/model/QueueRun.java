package org.handrail.forecast.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A queue played through once: when each ticket is taken and done, in seconds of working time from
 * now. Written for speed, for a minute's refresh plays it some ten thousand times: tickets are
 * places in arrays, in the order in which they are served.
 */
final class QueueRun {

  private final List<QueuedTicket> tickets;
  private final TeamQueue queue;
  private final Blend[] work;
  private final Blend[] waits;
  private final Blend[] firstReplies;
  private final Blend[] nextReplies;
  private final Draws[] drawn;
  private final long[] resumed;
  private final long[] noticed;
  private final long[] needed;
  private final long[] taken;

  QueueRun(TeamQueue queue) {
    this.queue = queue;
    this.tickets = queue.tickets();
    this.work = blends(queue.pace().work());
    this.waits = blends(queue.pace().waits());
    this.firstReplies = blends(queue.pace().firstReplies());
    this.nextReplies = blends(queue.pace().nextReplies());
    this.drawn = new Draws[tickets.size()];
    this.resumed = new long[tickets.size()];
    this.noticed = new long[tickets.size()];
    this.needed = new long[tickets.size()];
    this.taken = new long[tickets.size()];
  }

  private Blend[] blends(Measured measured) {
    return tickets.stream().map(ticket -> measured.of(ticket.work())).toArray(Blend[]::new);
  }

  void play(long seed, int run) {
    for (int place = 0; place < drawn.length; place++) {
      draw(place, Draws.of(seed, run, tickets.get(place).id()));
    }
    take(freeHands());
  }

  /** When a paused ticket comes back; 0 for others. */
  long resumed(int place) {
    return resumed[place];
  }

  long taken(int place) {
    return taken[place];
  }

  long done(int place) {
    return later(Math.max(taken[place], resumed[place]), needed[place]);
  }

  /** When the agent who has it first replies, which has been awaited of him for so long. */
  long firstReplied(int place, long awaited) {
    return replied(place, firstReplies[place], awaited);
  }

  /** The same of a question that came later. */
  long nextReplied(int place, long awaited) {
    return replied(place, nextReplies[place], awaited);
  }

  private long replied(int place, Blend replies, long awaited) {
    var draws = drawn[place];
    return later(taken[place], replies.moreAfter(awaited, draws.replyCircle(), draws.reply()));
  }

  private void draw(int place, Draws draws) {
    var progress = tickets.get(place).progress();
    drawn[place] = draws;
    taken[place] = progress.taken() ? 0 : Curve.NEVER;
    resumed[place] = progress.paused() ? pause(progress, draws) : 0;
    long soFar = progress.soFar().toSeconds();
    noticed[place] =
        progress.taken()
            ? 0
            : later(
                resumed[place],
                waits[place].moreAfter(soFar, draws.noticeCircle(), draws.notice()));
    needed[place] =
        work[place].moreAfter(progress.taken() ? soFar : 0, draws.workCircle(), draws.work());
  }

  private long pause(Progress progress, Draws draws) {
    return queue
        .pace()
        .pauses()
        .moreAfter(progress.pausedFor().toSeconds(), draws.pauseCircle(), draws.pause());
  }

  /**
   * When each hand is free. Tickets in hand keep theirs; who has more of them than he takes on
   * takes the next only when he is down to his measure, so the first to be done free nobody.
   */
  private PriorityQueue<Long> freeHands() {
    int hands = queue.crew().hands();
    var held = places(true).mapToLong(this::done).sorted().toArray();
    var free = LongStream.of(held).skip(Math.max(0, held.length - hands));
    var idle = LongStream.generate(() -> 0).limit(Math.max(0, hands - held.length));
    return new PriorityQueue<>(LongStream.concat(idle, free).boxed().toList());
  }

  /** Each hand that is free takes the first of those that somebody has noticed by then. */
  private void take(PriorityQueue<Long> free) {
    var coming = new PriorityQueue<Integer>(Comparator.comparingLong(place -> noticed[place]));
    var ready = new PriorityQueue<Integer>();
    places(false).forEach(coming::add);
    while (!free.isEmpty() && !(coming.isEmpty() && ready.isEmpty())) {
      long at = free.poll();
      if (ready.isEmpty()) {
        at = Math.max(at, noticed[coming.peek()]);
      }
      while (!coming.isEmpty() && noticed[coming.peek()] <= at) {
        ready.add(coming.poll());
      }
      int next = ready.poll();
      taken[next] = at;
      free.add(done(next));
    }
  }

  /** Those in somebody's hands and at work, or those that somebody has to take. */
  private IntStream places(boolean held) {
    return IntStream.range(0, tickets.size())
        .filter(
            place -> {
              var progress = tickets.get(place).progress();
              return held ? progress.taken() && !progress.paused() : !progress.taken();
            });
  }

  private static long later(long from, long seconds) {
    return Math.min(Curve.NEVER, from + seconds);
  }

  @Override
  public String toString() {
    return "taken " + Arrays.toString(taken);
  }
}
