package org.handrail.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.assertj.core.api.SoftAssertions;
import org.handrail.launch.testing.RunningHandrail;
import org.handrail.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who gets in at which address of the running server. A new part of the site is a row here; which
 * tickets somebody sees there is the visibility matrix's matter.
 */
class AddressMatrixIT {

  /** {@code in}: served, or nothing is there; {@code no}: refused; {@code login}: sent there. */
  private static final String MATRIX =
      """
      address                    anonymous requester agent lead manager admin
      /login.xhtml               in        in        in    in   in      in
      /forgotten.xhtml           in        in        in    in   in      in
      /reset.xhtml?token=x       in        in        in    in   in      in
      /setup.xhtml?token=x       in        in        in    in   in      in
      /sign-in                   in        in        in    in   in      in
      /health                    in        in        in    in   in      in
      /                          login     in        in    in   in      in
      /portal/profile.xhtml      login     in        in    in   in      in
      /portal/none.xhtml         login     in        in    in   in      in
      /none.xhtml                login     in        in    in   in      in
      /none                      login     in        in    in   in      in
      /agent/none.xhtml          login     no        in    in   no      no
      /agent/new.xhtml           login     no        in    in   no      no
      /agent/board.xhtml         login     no        in    in   in      no
      /agent/queue.xhtml         login     no        in    in   in      no
      /agent/ticket.xhtml        login     no        in    in   in      no
      /agent/preview.xhtml       login     no        in    in   in      no
      /agent/                    login     no        in    in   in      no
      /agent/index.xhtml         login     no        in    in   in      no
      /agent/signals             login     no        in    in   in      no
      /portal/signals            login     in        in    in   in      in
      /agent/outlook.xhtml       login     no        no    in   no      no
      /agent/sla-tester.xhtml    login     no        no    in   no      no
      /agent/sla-what-if.xhtml   login     no        no    in   no      no
      /agent/team.xhtml          login     no        no    in   no      no
      /manager/none.xhtml        login     no        no    no   in      no
      /manager/outlook.xhtml     login     no        no    no   in      no
      /admin/accounts.xhtml      login     no        no    no   no      in
      /admin/account.xhtml?id=1  login     no        no    no   no      in
      /admin/people.xhtml        login     no        no    no   no      in
      /admin/person.xhtml?id=1   login     no        no    no   no      in
      /admin/organisations.xhtml login     no        no    no   no      in
      /admin/organisation.xhtml  login     no        no    no   no      in
      /admin/audit.xhtml         login     no        no    no   no      in
      /admin/none.xhtml          login     no        no    no   no      in
      /admin/../admin/audit.xhtml login    no        no    no   no      in
      //admin/audit.xhtml        login     no        no    no   no      in
      """;

  private static final String PASSWORD = "correct horse battery staple";
  private static final Pattern VIEW_STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

  private static final Map<String, HttpClient> CLIENTS = new HashMap<>();
  private static RunningHandrail handrail;

  @BeforeAll
  static void anInstallationWithAnAccountOfEachRole() throws Exception {
    var data = Files.createDirectories(Path.of("target", "account-data"));
    handrail =
        RunningHandrail.in(Files.createTempDirectory(data, "matrix"))
            .with("handrail.password.iterations", "2048")
            .start();
    CLIENTS.put("anonymous", browser());
    for (var role : Role.values()) {
      var name = role.name().toLowerCase(Locale.ROOT);
      create(name, role);
      CLIENTS.put(name, signedIn(name));
    }
  }

  @AfterAll
  static void stop() {
    handrail.close();
  }

  @Test
  void everybodyGetsInWhereTheMatrixSays() throws Exception {
    var softly = new SoftAssertions();
    var lines = MATRIX.strip().lines().map(line -> line.split(" +")).toList();
    for (var row : lines.subList(1, lines.size())) {
      for (int column = 1; column < row.length; column++) {
        var who = lines.get(0)[column];
        softly.assertThat(answer(who, row[0])).as("%s at %s", who, row[0]).isEqualTo(row[column]);
      }
    }
    softly.assertAll();
  }

  @Test
  void theApiDoesNotTakeASessionForAToken() throws Exception {
    var answer = get("admin", "/api/v1/tickets");

    assertThat(answer.statusCode()).isIn(401, 404);
  }

  @Test
  void aPageDoesNotTakeATokenForASession() throws Exception {
    run(
        """
        insert into security_token (kind, hash, account_id, label, created_at, expires_at)
        select 'api', sha256('a-token-of-this-very-test'), id, 'test', now(),
          now() + interval '1 hour' from account where login = 'admin'
        """);
    var request =
        HttpRequest.newBuilder(handrail.uri("/admin/accounts.xhtml"))
            .header("Authorization", "Bearer a-token-of-this-very-test")
            .build();

    var answer = browser().send(request, BodyHandlers.discarding());

    assertThat(answer.statusCode()).isEqualTo(302);
  }

  @Test
  void aPagesScriptLearnsThatItsSessionHasEnded() throws Exception {
    var request =
        HttpRequest.newBuilder(handrail.uri("/admin/accounts.xhtml"))
            .header("Faces-Request", "partial/ajax")
            .POST(BodyPublishers.ofString("a=b"))
            .build();

    assertThat(browser().send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
  }

  @Test
  void aFormThatComesTooLateLeadsBackToItsPageAndNowhereElse() throws Exception {
    var own = handrail.uri("/agent/ticket.xhtml?number=HD-10001&x=%26").toString();

    assertThat(sentFrom(own))
        .isEqualTo("/login.xhtml?to=%2Fagent%2Fticket.xhtml%3Fnumber%3DHD-10001%26x%3D%2526");
    for (var other :
        List.of(
            "https://evil.example/?to=/agent/ticket.xhtml",
            handrail.uri("/agent/queue.xhtml?view=all").toString(),
            "not an address",
            "//evil.example/agent/ticket.xhtml?number=1\\")) {
      assertThat(sentFrom(other)).as(other).isEqualTo("/login.xhtml?to=%2Fagent%2Fticket.xhtml");
    }
  }

  private static String sentFrom(String referer) throws Exception {
    var request =
        HttpRequest.newBuilder(handrail.uri("/agent/ticket.xhtml"))
            .header("Referer", referer)
            .POST(BodyPublishers.ofString("a=b"))
            .build();
    var answer = browser().send(request, BodyHandlers.discarding());
    var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return to.getRawPath() + "?" + to.getRawQuery();
  }

  @Test
  void theSignInOverAPageTakesNothingFromOtherSites() throws Exception {
    var right = "{\"name\": \"agent\", \"password\": \"%s\"}".formatted(PASSWORD);

    assertThat(signInOver(right, "other").statusCode()).isEqualTo(403);
    assertThat(signInOver("[1]", "handrail").statusCode()).isEqualTo(400);
    assertThat(signInOver("{\"name\": 7, \"password\": null}", "handrail").statusCode())
        .isEqualTo(400);
    var wrong = signInOver(right.replace("agent", "nobody-here"), "handrail");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("\"text\":");
    var in = signInOver(right, "handrail");
    assertThat(in.statusCode()).isEqualTo(200);
    assertThat(in.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("handrail=") && cookie.contains("HttpOnly"));
  }

  private static HttpResponse<String> signInOver(String json, String sender) throws Exception {
    var request =
        HttpRequest.newBuilder(handrail.uri("/sign-in"))
            .header("Content-Type", "application/json")
            .header("X-Requested-With", sender)
            .POST(BodyPublishers.ofString(json))
            .build();
    return browser().send(request, BodyHandlers.ofString());
  }

  private static String answer(String who, String address) throws Exception {
    var answer = get(who, address);
    boolean isLogin =
        answer
            .headers()
            .firstValue("Location")
            .filter(to -> to.contains("/login.xhtml"))
            .isPresent();
    if (isLogin) {
      return "login";
    }
    return answer.statusCode() == 403 ? "no" : "in";
  }

  private static HttpResponse<Void> get(String who, String address) throws Exception {
    var request = HttpRequest.newBuilder(handrail.uri(address)).build();
    return CLIENTS.get(who).send(request, BodyHandlers.discarding());
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  /** Signs in as a browser without script does. */
  private static HttpClient signedIn(String login) throws Exception {
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

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void create(String login, Role role) throws Exception {
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

  private static void run(String statement) throws Exception {
    try (var connection = handrail.database().connect();
        var work = connection.createStatement()) {
      work.execute(statement);
    }
  }
}
