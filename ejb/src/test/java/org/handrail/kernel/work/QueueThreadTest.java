package org.handrail.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class QueueThreadTest {
  private final Queue<Runnable> started = new ArrayDeque<>();
  private final Queue<String> queue = new ArrayDeque<>();
  private final QueueThread thread =
      new QueueThread("test", started::add, InstantSource.system(), () -> queue.poll() != null);

  @Test
  void emptiesTheQueue() {
    queue.addAll(List.of("a", "b"));

    thread.wake();
    started.remove().run();

    assertThat(queue).isEmpty();
  }

  @Test
  void isStartedOnceHoweverOftenItIsCalled() {
    thread.wake();
    thread.wake();

    assertThat(started).hasSize(1);
  }

  @Test
  void looksOnceMoreWhenCalledDuringTheWork() {
    Queue<String> later = new ArrayDeque<>();
    QueueThread[] self = new QueueThread[1];
    self[0] =
        new QueueThread(
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
        new QueueThread(
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
    var thread =
        new QueueThread(
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

    assertThatThrownBy(thread::wake).hasMessage("no thread");
    thread.wake();
    started.remove().run();
    thread.wake();

    assertThat(started).hasSize(1);
  }
}
