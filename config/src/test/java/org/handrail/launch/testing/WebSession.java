package org.handrail.launch.testing;

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
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser without the browser: cookies, forms with their view state, no scripts. */
public final class WebSession {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

  private final URI site;
  private final HttpClient client;

  /**
   * @param site the address of its root
   */
  public WebSession(URI site) {
    this(site, Redirect.NORMAL);
  }

  private WebSession(URI site, Redirect redirects) {
    this.site = site;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(redirects)
            .connectTimeout(PATIENCE)
            .build();
  }

  /** Shows where an answer leads instead of going there. */
  public static WebSession withoutRedirects(URI site) {
    return new WebSession(site, Redirect.NEVER);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  /** Fills the form {@code form} of the page and presses {@code form:button}. */
  public HttpResponse<String> submit(
      String path, String form, Map<String, String> fields, String button)
      throws IOException, InterruptedException {
    return submit(path, get(path).body(), form, fields, button);
  }

  /** As {@link #submit(String, String, Map, String)} on a page that was loaded before. */
  public HttpResponse<String> submit(
      String path, String page, String form, Map<String, String> fields, String button)
      throws IOException, InterruptedException {
    var sent = new LinkedHashMap<String, String>();
    sent.put(form, form);
    fields.forEach((field, value) -> sent.put(form + ":" + field, value));
    sent.put(form + ":" + button, form + ":" + button);
    sent.put("jakarta.faces.ViewState", viewState(path, page));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(sent))));
  }

  /** Signs in on the login page, or fails. */
  public WebSession signIn(String name, String password) throws IOException, InterruptedException {
    var answer =
        submit("/login.xhtml", "login", Map.of("name", name, "password", password), "submit");
    if (answer.statusCode() == 200 && answer.uri().getPath().endsWith("/login.xhtml")) {
      throw new AssertionError(name + " cannot sign in at " + site);
    }
    return this;
  }

  private static String viewState(String path, String page) {
    var state = VIEW_STATE.matcher(page);
    if (!state.find()) {
      throw new AssertionError("no form on " + path);
    }
    return state.group(1);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
