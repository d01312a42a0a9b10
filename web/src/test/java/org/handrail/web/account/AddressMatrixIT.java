package org.handrail.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.handrail.launch.testing.RunningHandrail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
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
      /agent/forecast.xhtml       login     no        no    in   no      no
      /agent/sla-tester.xhtml    login     no        no    in   no      no
      /agent/sla-what-if.xhtml   login     no        no    in   no      no
      /agent/team.xhtml          login     no        no    in   no      no
      /manager/none.xhtml        login     no        no    no   in      no
      /manager/forecast.xhtml     login     no        no    no   in      no
      /admin/accounts.xhtml      login     no        no    no   no      in
      /admin/account.xhtml?id=1  login     no        no    no   no      in
      /admin/people.xhtml        login     no        no    no   no      in
      /admin/person.xhtml?id=1   login     no        no    no   no      in
      /admin/organisations.xhtml login     no        no    no   no      in
      /admin/organisation.xhtml  login     no        no    no   no      in
      /admin/audit.xhtml         login     no        no    no   no      in
      /admin/tokens.xhtml        login     no        no    no   no      in
      /admin/none.xhtml          login     no        no    no   no      in
      /admin/../admin/audit.xhtml login    no        no    no   no      in
      //admin/audit.xhtml        login     no        no    no   no      in
      """;

  private static final String QUEUE = "/agent/queue.xhtml";
  private static final Pattern CHANNEL =
      Pattern.compile("push\\.init\\('[^']+','([^']*signals[^']*)'");

  private static RunningHandrail handrail;
  private static RoleBrowsers browsers;

  @BeforeAll
  static void anInstallationWithAnAccountOfEachRole() throws Exception {
    var data = Files.createDirectories(Path.of("target", "account-data"));
    handrail =
        RunningHandrail.in(Files.createTempDirectory(data, "matrix"))
            .with("handrail.password.iterations", "2048")
            .start();
    browsers = new RoleBrowsers(handrail);
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
  void everyAnswerCarriesOurHeadersWhoeverGivesIt() throws Exception {
    var softly = new SoftAssertions();
    for (var row : MATRIX.strip().lines().skip(1).map(line -> line.split(" +")).toList()) {
      for (var who : MATRIX.strip().lines().findFirst().orElseThrow().split(" +")) {
        if (who.equals("address")) {
          continue;
        }
        hasOurHeaders(softly, who + " at " + row[0], get(who, row[0]), true);
      }
    }
    for (var path : List.of("/api/none", "/api/v1/tickets", "/WEB-INF/web.xml")) {
      hasOurHeaders(softly, path, get("anonymous", path), true);
    }
    for (var path : List.of("/handrail.css.xhtml?ln=handrail", "/none.css.xhtml")) {
      var resource = "/jakarta.faces.resource" + path;
      hasOurHeaders(softly, resource, get("anonymous", resource), false);
    }
    // refused before the application hears of it, and without a body
    hasOurHeaders(softly, "/%00", get("anonymous", "/%00"), false);
    softly.assertAll();
  }

  private static void hasOurHeaders(
      SoftAssertions softly, String what, HttpResponse<?> answer, boolean isPrivate) {
    var headers = answer.headers();
    softly
        .assertThat(String.join(";", headers.allValues("Content-Security-Policy")))
        .as(what)
        .contains("frame-ancestors 'none'");
    softly.assertThat(headers.firstValue("X-Content-Type-Options")).as(what).hasValue("nosniff");
    softly.assertThat(headers.firstValue("Referrer-Policy")).as(what).hasValue("same-origin");
    softly.assertThat(headers.firstValue("Permissions-Policy")).as(what).isPresent();
    softly.assertThat(headers.firstValue("Server")).as(what).isEmpty();
    softly.assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
    if (isPrivate) {
      softly
          .assertThat(headers.firstValue("Cache-Control").orElse(""))
          .as(what)
          .contains("no-store");
    }
  }

  /** What a program, or a browser without script, may send to a page that everybody may open. */
  private static final String BAD_REQUESTS =
      """
      status method what
      410    POST   a form of a page that is gone
      400    POST   a form with the state "stateless"
      400    POST   a form without its page's nonce
      400    POST   a form with another nonce
      400    POST   a multipart body without boundary
      413    POST   a form of three megabytes
      405    TRACE  nothing
      """;

  @Test
  void aBadRequestIsAnsweredByAPageOfOurs() throws Exception {
    var softly = new SoftAssertions();
    for (var line : BAD_REQUESTS.strip().lines().skip(1).toList()) {
      var row = line.split(" +", 3);
      var answer = bad(RoleBrowsers.browser(), row[1], row[2]);
      softly.assertThat(answer.statusCode()).as(row[2]).isEqualTo(Integer.parseInt(row[0]));
      hasOurHeaders(softly, row[2], answer, row[1].equals("POST"));
      softly
          .assertThat(answer.body())
          .as(row[2])
          .doesNotContain("Payara", "GlassFish", "CSP nonce", "Exception:", "\tat ");
      if (row[1].equals("POST")) {
        softly.assertThat(answer.body()).as(row[2]).contains("<h1>", "Handrail");
      }
    }
    softly.assertAll();
  }

  @Test
  void aPageOfOursSpeaksTheReadersLanguage() throws Exception {
    var request =
        HttpRequest.newBuilder(handrail.uri("/login.xhtml"))
            .header("Accept-Language", "uk")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("a=" + "x".repeat(3_000_000)))
            .build();

    var answer = RoleBrowsers.browser().send(request, BodyHandlers.ofString());

    assertThat(answer.body()).contains("<html lang=\"uk\">", "Це завелике");
  }

  private static HttpResponse<String> bad(HttpClient browser, String method, String what)
      throws Exception {
    var page = HttpRequest.newBuilder(handrail.uri("/login.xhtml")).build();
    var state = RoleBrowsers.VIEW_STATE.matcher(browser.send(page, BodyHandlers.ofString()).body());
    assertThat(state.find()).isTrue();
    var form = "application/x-www-form-urlencoded";
    return switch (what) {
      case "a form of a page that is gone" -> send(browser, method, form, wrongPassword("1:2"));
      case "a form with the state \"stateless\"" ->
          send(browser, method, form, wrongPassword("stateless"));
      case "a form without its page's nonce" ->
          send(browser, method, form, wrongPassword(state.group(1)));
      case "a form with another nonce" ->
          send(browser, method, form, wrongPassword(state.group(1)) + "&primefaces.nonce=abc");
      case "a multipart body without boundary" -> send(browser, method, "multipart/form-data", "x");
      case "a form of three megabytes" -> send(browser, method, form, "a=" + "x".repeat(3_000_000));
      default -> send(browser, method, form, "");
    };
  }

  private static String wrongPassword(String state) {
    return RoleBrowsers.encoded(
        Map.of(
            "login", "login",
            "login:name", "nobody",
            "login:password", "wrong",
            "login:submit", "",
            "jakarta.faces.ViewState", state));
  }

  private static HttpResponse<String> send(
      HttpClient browser, String method, String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(handrail.uri("/login.xhtml"))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  @Test
  void theApiDoesNotTakeASessionForAToken() throws Exception {
    var answer = get("admin", "/api/v1/tickets");

    assertThat(answer.statusCode()).isIn(401, 404);
  }

  @Test
  void aPageDoesNotTakeATokenForASession() throws Exception {
    browsers.run(
        """
        insert into security_token (kind, hash, account_id, label, scope, created_at, expires_at)
        select 'api', sha256('a-token-of-this-very-test'), id, 'test', 'admin', now(),
          now() + interval '1 hour' from account where login = 'admin'
        """);
    var request =
        HttpRequest.newBuilder(handrail.uri("/admin/accounts.xhtml"))
            .header("Authorization", "Bearer a-token-of-this-very-test")
            .build();

    var answer = RoleBrowsers.browser().send(request, BodyHandlers.discarding());

    assertThat(answer.statusCode()).isEqualTo(302);
  }

  @Test
  void aPagesScriptLearnsThatItsSessionHasEnded() throws Exception {
    var request =
        HttpRequest.newBuilder(handrail.uri("/admin/accounts.xhtml"))
            .header("Faces-Request", "partial/ajax")
            .POST(BodyPublishers.ofString("a=b"))
            .build();

    assertThat(RoleBrowsers.browser().send(request, BodyHandlers.discarding()).statusCode())
        .isEqualTo(401);
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
    var answer = RoleBrowsers.browser().send(request, BodyHandlers.discarding());
    var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
    return to.getRawPath() + "?" + to.getRawQuery();
  }

  @Test
  void theSignInOverAPageTakesNothingFromOtherSites() throws Exception {
    var right = "{\"name\": \"agent\", \"password\": \"%s\"}".formatted(RoleBrowsers.PASSWORD);

    assertThat(signInOver(right, "other").statusCode()).isEqualTo(403);
    assertThat(signInOver("[1]", "handrail").statusCode()).isEqualTo(400);
    assertThat(signInOver("{\"name\": 7, \"password\": null}", "handrail").statusCode())
        .isEqualTo(400);
    assertThat(signInOver("{\"name\": \"a\\u0000\", \"password\": \"b\"}", "handrail").statusCode())
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
    return RoleBrowsers.browser().send(request, BodyHandlers.ofString());
  }

  /** The id of a session may be guessed, seen in a log or sent in a link: it is not enough. */
  @Test
  void aSessionIsOfTheBrowserItWasBegunIn() throws Exception {
    var session = browsers.cookie("admin", "handrail");
    var proof = browsers.cookie("admin", "handrail-proof");

    assertThat(Base64.getUrlDecoder().decode(proof)).hasSizeGreaterThanOrEqualTo(16);
    assertThat(status("/admin/audit.xhtml", "handrail=" + session)).isEqualTo(302);
    assertThat(status("/admin/audit.xhtml", "handrail=" + session + "; handrail-proof=x"))
        .isEqualTo(302);
    assertThat(status("/admin/audit.xhtml", "handrail=" + session + "; handrail-proof=" + proof))
        .isEqualTo(200);
    assertThat(status("/admin/audit.xhtml;handrail=" + session, "handrail-proof=" + proof))
        .isEqualTo(302);
    assertThat(status("/login.xhtml;handrail=" + session, "a=b")).isEqualTo(404);
  }

  @Test
  void noTrickOfAnAddressIsAFailureOrAWayIn() throws Exception {
    var softly = new SoftAssertions();
    for (var address :
        List.of(
            "/jakarta.faces.resource/.xhtml",
            "/jakarta.faces.resource/.xhtml?ln=handrail",
            "/jakarta.faces.resource/x.xhtml?ln=../WEB-INF",
            "/jakarta.faces.resource//.xhtml",
            "/WEB-INF/web.xml",
            "/%2e%2e/WEB-INF/web.xml",
            "/admin;x/../WEB-INF/web.xml",
            "/.xhtml",
            "/admin/.xhtml",
            "/health/x",
            "/portal/signals?since=x&ticket=%00")) {
      softly.assertThat(get("admin", address).statusCode()).as(address).isLessThan(500);
    }
    softly.assertAll();
  }

  /** Every form of every page, without and with a view state that is not its own. */
  @Test
  void noFormDoesAnythingForWhoWasNotGivenIt() throws Exception {
    var softly = new SoftAssertions();
    var before = traces();
    var foreign = SiteForm.on(get("anonymous", "/login.xhtml").body()).get(0).state();
    for (var page : SitePage.all()) {
      for (var form : SiteForm.on(get(page.role(), page.address()).body())) {
        var bare = browsers.post(page.role(), page.address(), form.sent(null)).statusCode();
        var strange = browsers.post(page.role(), page.address(), form.sent(foreign)).statusCode();
        softly.assertThat(bare).as("%s of %s, no state", form.id(), page.address()).isLessThan(500);
        if (!page.role().equals("anonymous")) {
          softly.assertThat(strange).as("%s of %s", form.id(), page.address()).isBetween(400, 499);
        }
      }
    }
    softly.assertThat(traces()).isEqualTo(before);
    softly.assertAll();
  }

  @Test
  void noFormFailsForWhatNoPageSends() throws Exception {
    var softly = new SoftAssertions();
    for (var page : SitePage.all()) {
      var forms = SiteForm.on(get(page.role(), page.address()).body());
      for (int number = 0; number < forms.size(); number++) {
        for (var odd : forms.get(number).odd()) {
          var fresh = SiteForm.on(get(page.role(), page.address()).body()).get(number);
          var answer = browsers.post(page.role(), page.address(), fresh.sentWith(odd));
          softly
              .assertThat(answer.statusCode())
              .as("%s of %s", odd, page.address())
              .isLessThan(500);
          softly
              .assertThat(answer.body())
              .as("%s of %s", odd, page.address())
              .doesNotContain("Something went wrong");
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void aFormThatCannotBeReadIsRefused() throws Exception {
    for (var type :
        List.of(
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded; charset=none")) {
      assertThat(posted(type, "a=b").statusCode()).as(type).isBetween(200, 499);
    }
    assertThat(
            posted("application/x-www-form-urlencoded", "a=" + "b".repeat(5_000_000)).statusCode())
        .isBetween(400, 499);
    assertThat(posted("application/x-www-form-urlencoded", "a=%zz&%=&=%").statusCode())
        .isBetween(200, 499);
  }

  @Test
  void aFormOfAViewThatIsGoneIsSaidToBeOutOfDate() throws Exception {
    var form = SiteForm.on(get("anonymous", "/login.xhtml").body()).get(0);

    var answer = browsers.post("anonymous", "/login.xhtml", form.sent("1:1"));

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("This page has been open for too long");
  }

  @Nested
  class Push {

    @Test
    void onlyOurOwnPagesConnectAndOnlyToChannelsOfTheirSession() throws Exception {
      var channel = channel("agent");

      assertThat(connected("agent", channel, origin())).isTrue();
      assertThat(connected("agent", channel, "https://elsewhere.example")).isFalse();
      assertThat(connected("agent", channel, "null")).isFalse();
      assertThat(connected("lead", channel, origin())).as("another session").isFalse();
      assertThat(connected("requester", channel, origin())).isFalse();
      assertThat(connected("anonymous", channel, origin())).isFalse();
      assertThat(channel("lead")).as("no id is everybody's").isNotEqualTo(channel);
    }

    @Test
    void aConnectionEndsWithItsSession() throws Exception {
      var closed = new CompletableFuture<Void>();
      var leaving = browsers.signedIn("agent");
      var page = browsers.get(leaving, QUEUE).body();
      open(leaving, channelOn(page), closed);

      var form =
          SiteForm.on(page).stream()
              .filter(one -> one.links().stream().anyMatch(link -> link.endsWith("signout")))
              .findFirst()
              .orElseThrow();
      var signOut = form.links().stream().filter(link -> link.endsWith("signout")).findFirst();
      browsers.post(leaving, QUEUE, form.sentWith(Map.of(signOut.orElseThrow(), signOut.get())));

      closed.get(20, TimeUnit.SECONDS);
    }

    @Test
    void whoIsNoAgentAnyMoreHearsNothingFromThenOn() throws Exception {
      var closed = new CompletableFuture<Void>();
      var former = browsers.signedIn("agent");
      open(former, channelOn(browsers.get(former, QUEUE).body()), closed);

      browsers.run(
          "update account set stamp = gen_random_uuid() where login = 'agent';"
              + " select pg_notify('handrail', 'account ' || id) from account where login = 'agent'");

      closed.get(20, TimeUnit.SECONDS);
      browsers.again("agent");
    }

    private void open(HttpClient browser, String channel, CompletableFuture<Void> closed) {
      browser
          .newWebSocketBuilder()
          .header("Origin", origin())
          .buildAsync(
              URI.create(channel),
              new WebSocket.Listener() {
                @Override
                public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
                  closed.complete(null);
                  return null;
                }

                @Override
                public void onError(WebSocket socket, Throwable error) {
                  closed.complete(null);
                }
              })
          .join();
    }

    private boolean connected(String role, String channel, String origin) {
      try {
        browsers
            .of(role)
            .newWebSocketBuilder()
            .header("Origin", origin)
            .buildAsync(URI.create(channel), new WebSocket.Listener() {})
            .join()
            .abort();
        return true;
      } catch (CompletionException refused) {
        assertThat(refused.getCause()).isInstanceOf(WebSocketHandshakeException.class);
        return false;
      }
    }

    private String channel(String role) throws Exception {
      return channelOn(get(role, QUEUE).body());
    }

    private String channelOn(String page) {
      var channel = CHANNEL.matcher(page);
      assertThat(channel.find()).as(page).isTrue();
      return channel.group(1).replace("\\/", "/");
    }

    private String origin() {
      return handrail.uri("").toString().replaceAll("/$", "");
    }
  }

  private static HttpResponse<String> posted(String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(handrail.uri("/login.xhtml"))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    return RoleBrowsers.browser().send(request, BodyHandlers.ofString());
  }

  private static int status(String address, String cookies) throws Exception {
    var request = HttpRequest.newBuilder(handrail.uri(address)).header("Cookie", cookies).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /** What actions leave behind. */
  private static long traces() throws Exception {
    return browsers.number(
        "select (select count(*) from audit_record) + (select count(*) from ticket)"
            + " + (select count(*) from message) + (select count(*) from security_token)");
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

  private static HttpResponse<String> get(String who, String address) throws Exception {
    return browsers.get(who, address);
  }
}
