package org.handrail.launch.load;

import java.util.Arrays;
import java.util.Locale;

/** How long each of some answers took. */
record Timings(long[] nanos) {

  Timings {
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %.1f | %.1f |",
        name,
        nanos.length,
        millis(50),
        millis(95),
        millis(100));
  }

  private double millis(int percent) {
    int index = (int) Math.ceil(nanos.length * percent / 100.0) - 1;
    return nanos[Math.max(0, index)] / 1e6;
  }
}
