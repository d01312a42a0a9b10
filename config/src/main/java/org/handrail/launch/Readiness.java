package org.handrail.launch;

import static org.handrail.launch.ExitCode.DEPLOYMENT_FAILED;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Asks from outside, as a load balancer would, whether the application serves: the server calls an
 * application deployed even when it could not be started.
 */
final class Readiness {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int READY = 200;
  private static final int CHECKS_DOWN = 503;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI server;

  Readiness(String address, int port) {
    String host = address.equals("0.0.0.0") ? "127.0.0.1" : address;
    server = URI.create("http://" + host + ":" + port);
  }

  /** Checks may need a moment after the start; an application that is not there will not come. */
  void await(DeploymentLog log) throws StartFailure, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int status = ask();
    while (status == CHECKS_DOWN && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(200);
      status = ask();
    }
    if (status != READY) {
      throw new StartFailure(
          DEPLOYMENT_FAILED,
          "the application does not become ready (status " + status + "): " + log.cause());
    }
  }

  private int ask() throws InterruptedException, StartFailure {
    var question =
        HttpRequest.newBuilder(server.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      return http.send(question, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new StartFailure(DEPLOYMENT_FAILED, "no answer from " + question.uri(), e);
    }
  }
}
