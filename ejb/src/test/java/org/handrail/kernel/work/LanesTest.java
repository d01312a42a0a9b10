package org.handrail.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final Queue<Runnable> started = new ArrayDeque<>();
  private final List<String> due = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final Lanes<String> lanes =
      new Lanes<>(
          "test", 2, started::add, InstantSource.system(), () -> List.copyOf(due), this::work);

  @Test
  void noMoreLanesWorkAtATimeThanHavePlaces() {
    due.addAll(List.of("a", "b", "c"));

    lanes.wake();

    assertThat(started).hasSize(2);
  }

  @Test
  void whatFoundNoPlaceFollowsWhenOneIsFree() {
    due.addAll(List.of("a", "b", "c"));

    lanes.wake();
    runAll();

    assertThat(done).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void oneLaneNeverHasTwoThreads() {
    due.add("a");

    lanes.wake();
    lanes.wake();

    assertThat(started).hasSize(1);
  }

  @Test
  void aCallDuringTheLastLookIsNotForgotten() {
    due.add("idle");

    lanes.wake();
    runAll();

    assertThat(done).as("came while another lane looked in vain").containsExactly("late");
    assertThat(started).isEmpty();
  }

  @Test
  void aLaneThatFailsGivesItsPlaceFreeAndIsTriedAtTheNextCallOnly() {
    due.addAll(List.of("broken", "broken too", "a"));

    lanes.wake();
    started.remove().run();
    started.remove().run();
    assertThat(started).isEmpty();
    due.removeIf(lane -> lane.startsWith("broken"));
    lanes.wake();
    runAll();

    assertThat(done).containsExactly("a");
  }

  private void runAll() {
    while (!started.isEmpty()) {
      started.remove().run();
    }
  }

  private boolean work(String lane) {
    if (lane.startsWith("broken")) {
      throw new IllegalStateException(lane);
    }
    due.remove(lane);
    if (lane.equals("idle")) {
      due.add("late");
      lanes.wake();
      started.remove().run();
      return false;
    }
    return done.add(lane);
  }
}
