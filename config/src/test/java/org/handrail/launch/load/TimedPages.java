package org.handrail.launch.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.handrail.launch.testing.WebSession;

/** Asks for pages again and again, and measures how long each answer took. */
final class TimedPages {

  private final WebSession session;

  TimedPages(WebSession session) {
    this.session = session;
  }

  /** Asks for the page so many times. */
  Timings time(String path, int times) throws IOException, InterruptedException {
    return time(round -> path, times);
  }

  /** As {@link #time(String, int)} for another number at the end of the path each time. */
  Timings time(String path, long firstNumber, int times) throws IOException, InterruptedException {
    return time(round -> path + (firstNumber + round), times);
  }

  /** A tenth as many come before, to warm up. */
  private Timings time(IntFunction<String> path, int times)
      throws IOException, InterruptedException {
    var nanos = new long[times];
    for (int round = -times / 10; round < times; round++) {
      long start = System.nanoTime();
      get(path.apply(round));
      if (round >= 0) {
        nanos[round] = System.nanoTime() - start;
      }
    }
    return new Timings(nanos);
  }

  /** The first group of the pattern's first match on the page. */
  String first(String path, Pattern pattern) throws IOException, InterruptedException {
    var matcher = pattern.matcher(get(path));
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " on " + path);
    }
    return matcher.group(1);
  }

  private String get(String path) throws IOException, InterruptedException {
    return required(session.get(path)).body();
  }

  /** A page that does not come is no measurement. */
  static HttpResponse<String> required(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " for " + answer.uri());
    }
    return answer;
  }
}
