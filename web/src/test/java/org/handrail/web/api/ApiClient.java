package org.handrail.web.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A program with somebody's token. */
final class ApiClient {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI api;
  private final String token;

  ApiClient(URI api, String token) {
    this.api = api;
    this.token = token;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> delete(String path, String... headers) {
    return send(request(path, headers).DELETE());
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    return withJson("POST", path, json, headers);
  }

  HttpResponse<String> put(String path, String json, String... headers) {
    return withJson("PUT", path, json, headers);
  }

  HttpResponse<String> putYaml(String path, String yaml) {
    return send(
        request(path)
            .header("Content-Type", "application/yaml")
            .PUT(BodyPublishers.ofString(yaml)));
  }

  HttpResponse<String> patch(String path, String json, String... headers) {
    return withJson("PATCH", path, json, headers);
  }

  HttpResponse<String> upload(String path, byte[] content) {
    return send(
        request(path)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content)));
  }

  /** Whatever the operation, with this body unless it reads. */
  HttpResponse<String> ask(String method, String path, String body, String... headers) {
    return method.equals("GET") ? get(path, headers) : withJson(method, path, body, headers);
  }

  private HttpResponse<String> withJson(
      String method, String path, String json, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(api + path)).timeout(Duration.ofSeconds(60));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** The values of all fields of this name, in the order of the text. */
  static List<String> values(HttpResponse<String> answer, String field) {
    return Pattern.compile("\"" + field + "\":(?:\"([^\"]*)\"|([^,}\\]]*))")
        .matcher(answer.body())
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .toList();
  }

  static String value(HttpResponse<String> answer, String field) {
    return values(answer, field).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError(field + " is missing in " + answer.body()));
  }

  static String etag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
