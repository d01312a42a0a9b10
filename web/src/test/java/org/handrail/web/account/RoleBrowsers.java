package org.handrail.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.handrail.launch.testing.RunningHandrail;
import org.handrail.security.Role;

/** A browser without script for each role, signed in at a running server, and one for nobody. */
final class RoleBrowsers {

  static final String ANONYMOUS = "anonymous";

  static final String PASSWORD = "correct horse battery staple";
  static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

  private final Map<String, HttpClient> clients = new HashMap<>();
  private final RunningHandrail handrail;

  RoleBrowsers(RunningHandrail handrail) throws Exception {
    this.handrail = handrail;
    clients.put(ANONYMOUS, browser());
    for (var role : Role.values()) {
      var name = role.name().toLowerCase(Locale.ROOT);
      create(name, role);
      clients.put(name, signedIn(name));
    }
  }

  HttpClient of(String role) {
    return clients.get(role);
  }

  /** Signs the role in once more, whose session was ended. */
  void again(String role) throws Exception {
    clients.put(role, signedIn(role));
  }

  HttpResponse<String> get(String role, String address) throws Exception {
    return get(of(role), address);
  }

  HttpResponse<String> get(HttpClient browser, String address) throws Exception {
    var request = HttpRequest.newBuilder(handrail.uri(address)).build();
    return browser.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> post(String role, String address, Map<String, String> form)
      throws Exception {
    return post(of(role), address, form);
  }

  HttpResponse<String> post(HttpClient browser, String address, Map<String, String> form)
      throws Exception {
    var request =
        HttpRequest.newBuilder(handrail.uri(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  long number(String query) throws Exception {
    try (var connection = handrail.database().connect();
        var row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** A cookie that the role's browser has. */
  String cookie(String role, String name) {
    var manager = (CookieManager) of(role).cookieHandler().orElseThrow();
    return manager.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  /** Signs in, in a browser of its own. */
  HttpClient signedIn(String login) throws Exception {
    var browser = browser();
    var page = HttpRequest.newBuilder(handrail.uri("/login.xhtml")).build();
    var state = VIEW_STATE.matcher(browser.send(page, BodyHandlers.ofString()).body());
    assertThat(state.find()).isTrue();
    var form =
        Map.of(
            "login",
            "login",
            "login:name",
            login,
            "login:password",
            PASSWORD,
            "login:submit",
            "",
            "jakarta.faces.ViewState",
            state.group(1));
    var post =
        HttpRequest.newBuilder(handrail.uri("/login.xhtml"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    assertThat(browser.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
    return browser;
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void create(String login, Role role) throws Exception {
    run(
        """
        with p as (insert into person (name, language, time_zone, created_at)
            values ('%1$s', 'en', 'UTC', now()) returning id),
          a as (insert into account (person_id, login, password_hash, stamp, created_at)
            select id, '%1$s', '%2$s', gen_random_uuid(), now() from p returning id)
        insert into account_role (account_id, role) select id, '%3$s' from a
        """
            .formatted(login, hash(), role));
  }

  /** As the application stores it. */
  private static String hash() throws Exception {
    var salt = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);
    var key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
            .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 2048, 512));
    var base64 = Base64.getEncoder();
    return String.join(
        ":",
        List.of(
            "PBKDF2WithHmacSHA512",
            "2048",
            base64.encodeToString(salt),
            base64.encodeToString(key.getEncoded())));
  }

  void run(String statement) throws Exception {
    try (var connection = handrail.database().connect();
        var work = connection.createStatement()) {
      work.execute(statement);
    }
  }
}
