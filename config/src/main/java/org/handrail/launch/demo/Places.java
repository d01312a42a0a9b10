package org.handrail.launch.demo;

import java.util.Map;
import java.util.Random;

/** What fills the places of one ticket's texts, the same in all of them. */
final class Places {

  private final Map<String, String> values;

  Places(String first, Random random) {
    int floor = 1 + random.nextInt(5);
    values =
        Map.of(
            "{first}",
            first,
            "{floor}",
            ordinal(floor),
            "{room}",
            floor + "%02d".formatted(1 + random.nextInt(30)),
            "{pc}",
            "HF-L" + (1000 + random.nextInt(900)));
  }

  String fill(String text) {
    var filled = text;
    for (var value : values.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    return filled;
  }

  /** Only English texts name a floor that way; the others write it as a number. */
  private static String ordinal(int floor) {
    return switch (floor) {
      case 1 -> "1st";
      case 2 -> "2nd";
      case 3 -> "3rd";
      default -> floor + "th";
    };
  }
}
