package org.handrail.launch.load;

import java.io.IOException;
import java.util.Map;
import org.handrail.launch.testing.WebSession;

/** Opens tickets by the portal's form; only the sending is timed, until the answer leads to one. */
final class Asking {

  private static final String PATH = "/portal/ask.xhtml";

  private final WebSession requester;

  /**
   * @param requester follows no redirect, so that showing the ticket is not timed with it
   */
  Asking(WebSession requester) {
    this.requester = requester;
  }

  Timings time(int times) throws IOException, InterruptedException {
    var nanos = new long[times];
    for (int i = 0; i < times; i++) {
      var form = TimedPages.required(requester.get(PATH)).body();
      long start = System.nanoTime();
      var answer = requester.submit(PATH, form, "ask", fields(i), "send");
      nanos[i] = System.nanoTime() - start;
      var next = answer.headers().firstValue("Location").orElse("nowhere");
      if (!next.contains("/ticket.xhtml")) {
        throw new IllegalStateException("no ticket was opened, it goes on " + next);
      }
    }
    return new Timings(nanos);
  }

  private static Map<String, String> fields(int i) {
    return Map.of(
        "subject", "The scale at gate " + i + " shows a wrong weight",
        "description", "It is two hundred kilograms too much since this morning.",
        "affected", "LOW",
        "urgency", "MEDIUM");
  }
}
