package org.handrail.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A visitor without a browser. */
final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private Http() {}

  static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri));
  }

  /** As a program with somebody's personal token. */
  static HttpResponse<String> get(URI uri, String token) throws IOException, InterruptedException {
    return send(authorised(uri, token));
  }

  static HttpResponse<String> post(URI uri, String token, String json)
      throws IOException, InterruptedException {
    return send(
        authorised(uri, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private static HttpRequest.Builder authorised(URI uri, String token) {
    return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
  }

  static int status(URI uri) throws IOException, InterruptedException {
    return get(uri).statusCode();
  }
}
