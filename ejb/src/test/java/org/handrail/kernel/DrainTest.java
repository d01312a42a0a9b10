package org.handrail.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DrainTest {
  private final Queue<Runnable> started = new ArrayDeque<>();
  private final Queue<String> queue = new ArrayDeque<>();
  private final Drain drain =
      new Drain("test", started::add, InstantSource.system(), () -> queue.poll() != null);

  @Test
  void emptiesTheQueue() {
    queue.addAll(List.of("a", "b"));

    drain.wake();
    started.remove().run();

    assertThat(queue).isEmpty();
  }

  @Test
  void isStartedOnceHoweverOftenItIsCalled() {
    drain.wake();
    drain.wake();

    assertThat(started).hasSize(1);
  }

  @Test
  void looksOnceMoreWhenCalledDuringTheWork() {
    Queue<String> later = new ArrayDeque<>();
    Drain[] self = new Drain[1];
    self[0] =
        new Drain(
            "test",
            started::add,
            InstantSource.system(),
            () -> {
              if (later.isEmpty() && queue.poll() != null) {
                later.add("came meanwhile");
                self[0].wake();
                return false;
              }
              return later.poll() != null;
            });
    queue.add("a");

    self[0].wake();
    started.remove().run();

    assertThat(later).isEmpty();
    assertThat(started).isEmpty();
  }

  @Test
  void canBeCalledAgainAfterAFailure() {
    var failing =
        new Drain(
            "test",
            started::add,
            InstantSource.system(),
            () -> {
              throw new IllegalStateException("no database");
            });

    failing.wake();
    started.remove().run();
    failing.wake();

    assertThat(started).hasSize(1);
  }

  @Test
  void canBeCalledAgainWhenEvenTheServerHadNoThreadOrMemoryLeft() {
    var threads = new ArrayDeque<RuntimeException>(List.of(new IllegalStateException("no thread")));
    var drain =
        new Drain(
            "test",
            task -> {
              if (!threads.isEmpty()) {
                throw threads.remove();
              }
              started.add(task);
            },
            InstantSource.system(),
            () -> {
              throw new StackOverflowError();
            });

    assertThatThrownBy(drain::wake).hasMessage("no thread");
    drain.wake();
    started.remove().run();
    drain.wake();

    assertThat(started).hasSize(1);
  }
}
