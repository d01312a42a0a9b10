package org.handrail.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A few people and programs that ask and write without a pause, until the server is gone. */
final class Load {

  private static final int AT_ONCE = 6;

  private final URI server;
  private final String token;
  private final AtomicInteger answers = new AtomicInteger();
  private final Collection<String> failures = new ConcurrentLinkedQueue<>();
  private List<Thread> threads = List.of();

  Load(URI server, String login) {
    this.server = server;
    this.token = Staff.token(login);
  }

  void begin() {
    threads = IntStream.range(0, AT_ONCE).mapToObj(one -> new Thread(this::goOn)).toList();
    threads.forEach(Thread::start);
  }

  /** Until the door is closed. */
  private void goOn() {
    while (ask(() -> Http.get(server.resolve("/login.xhtml")))
        && ask(() -> Http.get(server.resolve("/api/v1/tickets"), token))
        && ask(() -> Http.post(server.resolve("/api/v1/tickets"), token, ticket()))) {
      answers.addAndGet(3);
    }
  }

  /** False when it is over: told so, or nobody is there any more. */
  private boolean ask(Callable<HttpResponse<String>> request) {
    try {
      int status = request.call().statusCode();
      if (status >= 500 && status != 503) {
        failures.add("status " + status);
      }
      return status != 503;
    } catch (IOException gone) {
      return false;
    } catch (Exception failed) {
      failures.add(failed.toString());
      return false;
    }
  }

  private static String ticket() {
    return """
    {"subject": "The gate stays shut", "message": {"text": "A lorry waits before it."}}
    """;
  }

  int answers() {
    return answers.get();
  }

  Collection<String> failures() {
    return failures;
  }

  void end() throws InterruptedException {
    for (var thread : threads) {
      thread.join();
    }
  }
}
