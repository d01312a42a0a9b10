package org.handrail.forecast.model;

import java.util.List;

/** When the clocks of a queue are due, in seconds of working time from now, computed once. */
final class Dues {

  private final List<QueuedTicket> tickets;

  /** By the ticket's place and the clock's; of a paused clock, from when it runs again. */
  private final long[][] dues;

  private Dues(List<QueuedTicket> tickets, long[][] dues) {
    this.tickets = tickets;
    this.dues = dues;
  }

  static Dues of(TeamQueue queue) {
    var dues =
        queue.tickets().stream()
            .map(
                ticket ->
                    ticket.clocks().stream()
                        .mapToLong(
                            clock -> clock.deadline().secondsFrom(queue.now(), queue.calendar()))
                        .toArray())
            .toArray(long[][]::new);
    return new Dues(queue.tickets(), dues);
  }

  void countBreaches(QueueRun run, int[][] breaches) {
    for (int place = 0; place < dues.length; place++) {
      var clocks = tickets.get(place).clocks();
      for (int index = 0; index < dues[place].length; index++) {
        var clock = clocks.get(index);
        long paused = clock.deadline().isFromResumption() ? run.resumed(place) : 0;
        if (met(run, place, clock) > paused + dues[place][index]) {
          breaches[place][index]++;
        }
      }
    }
  }

  private static long met(QueueRun run, int place, OpenClock clock) {
    return switch (clock.kind()) {
      case TIME_TO_OWN -> run.taken(place);
      case FIRST_RESPONSE -> run.firstReplied(place, clock.awaited().toSeconds());
      case NEXT_RESPONSE -> run.nextReplied(place, clock.awaited().toSeconds());
      case RESOLUTION, TIME_IN_TEAM -> run.done(place);
    };
  }
}
