package org.handrail.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Fills its heap as a server does: each request fails, and the next one comes. */
final class HeapEater {

  private HeapEater() {}

  public static void main(String[] arguments) {
    HeapWatch.start(Duration.ofSeconds(3));
    List<int[]> kept = new ArrayList<>();
    while (true) {
      try {
        kept.add(new int[100]);
      } catch (OutOfMemoryError asARequestWould) {
        Thread.onSpinWait();
      }
    }
  }
}
