package org.handrail.launch.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser without the browser: cookies, forms with their view state, no pictures. */
final class WebSession {

  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

  private final String url;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(Redirect.NORMAL)
          .connectTimeout(LoadRun.PATIENCE)
          .build();

  WebSession(String url) {
    this.url = url.replaceAll("/+$", "");
  }

  void signIn(String name, String password) throws IOException, InterruptedException {
    var page = get("/login.xhtml");
    var answer =
        post(
            "/login.xhtml",
            page,
            Map.of(
                "login",
                "login",
                "login:name",
                name,
                "login:password",
                password,
                "login:submit",
                "login:submit"));
    if (answer.uri().getPath().endsWith("/login.xhtml")) {
      throw new IllegalStateException(name + " cannot sign in at " + url);
    }
  }

  /** Asks for the page so many times, after a tenth as many to warm up. */
  Timings time(String path, int times) throws IOException, InterruptedException {
    for (int i = 0; i < times / 10; i++) {
      get(path);
    }
    var nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      get(path);
      nanos[i] = System.nanoTime() - start;
    }
    return new Timings(nanos);
  }

  /** As {@link #time(String, int)} for another number at the end of the path each time. */
  Timings time(String path, long firstNumber, int times) throws IOException, InterruptedException {
    var nanos = new long[times];
    for (int i = -times / 10; i < times; i++) {
      long start = System.nanoTime();
      get(path + (firstNumber + i));
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
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

  String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build()).body();
  }

  HttpResponse<String> post(String path, String page, Map<String, String> fields)
      throws IOException, InterruptedException {
    var state = VIEW_STATE.matcher(page);
    if (!state.find()) {
      throw new IllegalStateException("no form on " + path);
    }
    var form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "", "&"));
    var body = form + "jakarta.faces.ViewState=" + encoded(state.group(1));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(LoadRun.PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.statusCode() + " for " + request.uri());
    }
    return response;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
