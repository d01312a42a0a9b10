package org.handrail.launch.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
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

  /** As {@link #time(String, int)}, with one ending of the path after the other. */
  Timings time(String path, List<String> endings, int times)
      throws IOException, InterruptedException {
    return time(round -> path + endings.get(Math.floorMod(round, endings.size())), times);
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

  /** The first groups of all matches on the page, each once. */
  List<String> all(String path, Pattern pattern) throws IOException, InterruptedException {
    var found =
        pattern.matcher(get(path)).results().map(match -> match.group(1)).distinct().toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("no " + pattern + " on " + path);
    }
    return found;
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
