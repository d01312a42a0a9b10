package org.handrail.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.handrail.kernel.http.HttpFailure.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedClientTest {

  private static final HttpLimits LIMITS = new HttpLimits(Duration.ofSeconds(20), 1_000, 2);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final AtomicReference<Headers> asked = new AtomicReference<>();
  private final List<GuardedClient> opened = new ArrayList<>();

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    for (var client : opened) {
      client.close();
    }
    server.stop(0);
  }

  @Test
  void aBodyIsSentAndTheReplyHandedBackWhateverItsStatus() throws HttpFailure {
    var received = new AtomicReference<String>();
    server.createContext(
        "/hook",
        exchange -> {
          received.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.getResponseHeaders().add("Retry-After", "60");
          write(exchange, 429, "later");
        });
    var headers = Map.of("Content-Type", "application/json", "X-Signature", "abc");

    var reply =
        client().send(HttpCall.post(at("/hook"), headers, "{\"ticket\":4711}".getBytes(UTF_8)));

    assertThat(received).hasValue("{\"ticket\":4711}");
    assertThat(asked.get().getFirst("Content-Type")).isEqualTo("application/json");
    assertThat(asked.get().getFirst("X-Signature")).isEqualTo("abc");
    assertThat(asked.get().getFirst("User-Agent")).isEqualTo("Handrail");
    assertThat(asked.get()).doesNotContainKeys("Upgrade", "Accept-Encoding", "Cookie");
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("retry-after")).isEqualTo("60");
    assertThat(reply.body()).asString().isEqualTo("later");
  }

  @Test
  void whatAServerWantsRememberedIsForgotten() throws HttpFailure {
    server.createContext(
        "/cookie",
        exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "who=me; Path=/");
          write(exchange, 200, "");
        });
    var client = client();

    client.send(get("/cookie"));
    client.send(get("/cookie"));

    assertThat(asked.get()).doesNotContainKey("Cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost", "http://127.0.0.1", "http://[::1]", "http://LOCALHOST"})
  void aHostInsideIsNotAsked(String address) {
    assertThat(reason(client(host -> false), HttpCall.get(URI.create(address), Map.of())))
        .isEqualTo(Reason.INTERNAL_ADDRESS);
  }

  @Test
  void aRedirectIsFollowedToWhereItLeads() throws HttpFailure {
    redirect("/old", "/new?x=1");
    server.createContext("/new", exchange -> write(exchange, 200, "here"));

    assertThat(client().send(get("/old")).body()).asString().isEqualTo("here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:%d/inside", "http://[::1]:%d/", "http://169.254.169.254/"})
  void aRedirectIntoOurNetworkIsNotFollowed(String inside) {
    var reached = new AtomicInteger();
    server.createContext("/inside", exchange -> reached.incrementAndGet());
    redirect("/old", inside.formatted(server.getAddress().getPort()));

    assertThat(reason(client(), get("/old"))).isEqualTo(Reason.INTERNAL_ADDRESS);
    assertThat(reached).hasValue(0);
  }

  @Test
  void redirectsAreFollowedAsOftenAsTheLimitSays() throws HttpFailure {
    redirect("/1", "/2");
    redirect("/2", "/3");
    redirect("/3", "/4");
    server.createContext("/4", exchange -> write(exchange, 200, "here"));

    assertThat(client().send(get("/2")).body()).asString().isEqualTo("here");
    assertThat(reason(client(), get("/1"))).isEqualTo(Reason.TOO_MANY_REDIRECTS);
  }

  @Test
  void withoutRedirectsTheReplyIsTheRedirect() throws HttpFailure {
    redirect("/old", "http://169.254.169.254/");
    var client = client(new HttpLimits(LIMITS.time(), LIMITS.bytes(), 0), "localhost"::equals);

    var reply = client.send(get("/old"));

    assertThat(reply.isRedirect()).isTrue();
    assertThat(reply.header("location")).isEqualTo("http://169.254.169.254/");
  }

  /** Allowed at first, as if its name had been of the world; then the name changes its answer. */
  @Test
  void aNameIsCheckedAgainWheneverAConnectionIsOpened() throws HttpFailure {
    var lookups = new AtomicInteger();
    var client = client(host -> lookups.incrementAndGet() == 1);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Connection", "close");
          write(exchange, 200, "first");
        });

    assertThat(client.send(get("/")).body()).asString().isEqualTo("first");
    assertThat(reason(client, get("/"))).isEqualTo(Reason.INTERNAL_ADDRESS);
    assertThat(lookups).hasValue(2);
  }

  @Test
  void aReplyIsReadUpToTheLimitAndNoFurther() {
    server.createContext("/announced", exchange -> write(exchange, 200, "x".repeat(1_001)));
    server.createContext("/endless", GuardedClientTest::neverEnd);

    assertThat(reason(client(), get("/announced"))).isEqualTo(Reason.TOO_LARGE);
    assertThat(reason(client(), get("/endless"))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aReplyOfTheLimitsSizeIsRead() throws HttpFailure {
    server.createContext("/full", exchange -> write(exchange, 200, "x".repeat(1_000)));

    assertThat(client().send(get("/full")).body()).hasSize(1_000);
  }

  @Test
  void headersWithoutEndAreNotReadToTheirEnd() throws IOException {
    try (var raw = new RawServer("HTTP/1.1 200 OK\r\n", "X-Header: 1\r\n")) {
      assertThat(reason(client(), raw.call())).isEqualTo(Reason.UNREACHABLE);
    }
    try (var raw = new RawServer("HTTP/1.1 200 OK\r\nX-Header: ", "xxxxxxxxxxxxxxxxxxxx")) {
      assertThat(reason(client(), raw.call())).isEqualTo(Reason.UNREACHABLE);
    }
  }

  @Test
  void whatIsNotHttpIsUnreachable() throws IOException {
    try (var raw = new RawServer("220 mail.example.org ESMTP\r\n", "220 again\r\n")) {
      assertThat(reason(client(), raw.call())).isEqualTo(Reason.UNREACHABLE);
    }
  }

  /** Each byte comes within any time-out of the socket; only the whole takes too long. */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nX-Slow: "})
  void aServerThatDripsIsGivenUp(String begin) throws IOException {
    var client = client(new HttpLimits(SHORT, 1_000, 0), "localhost"::equals);
    try (var raw = new RawServer(begin, "x", Duration.ofMillis(20))) {
      assertThat(reason(client, raw.call())).isEqualTo(Reason.NO_ANSWER);
    }
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() throws IOException {
    var client = client(new HttpLimits(SHORT, 1_000, 0), "localhost"::equals);
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var plain = URI.create("http://localhost:" + silent.getLocalPort());
      var secure = URI.create("https://localhost:" + silent.getLocalPort());

      assertThat(reason(client, HttpCall.get(plain, Map.of()))).isEqualTo(Reason.NO_ANSWER);
      assertThat(reason(client, HttpCall.get(secure, Map.of()))).isEqualTo(Reason.NO_ANSWER);
    }
  }

  @Test
  void noMoreConnectionsAreOpenedToAHostThanTheBound() throws Exception {
    var four = new CountDownLatch(4);
    var five = new CountDownLatch(5);
    var release = new CountDownLatch(1);
    server.createContext(
        "/hold",
        exchange -> {
          four.countDown();
          five.countDown();
          await(release);
          write(exchange, 200, "");
        });
    var client = client();
    var replies =
        Stream.generate(() -> supplyAsync(() -> status(client, get("/hold")), this::onThread))
            .limit(5)
            .toList();

    four.await();
    assertThat(five.await(300, TimeUnit.MILLISECONDS)).isFalse();
    release.countDown();

    assertThat(replies).extracting(CompletableFuture::join).containsOnly(200);
  }

  @Test
  void aClosedClientEndsWhatIsOnItsWay() throws Exception {
    var arrived = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    server.createContext(
        "/hold",
        exchange -> {
          arrived.countDown();
          await(release);
        });
    var client = client();
    var reason = supplyAsync(() -> reason(client, get("/hold")), this::onThread);
    arrived.await();

    client.close();

    assertThat(reason.get()).isEqualTo(Reason.UNREACHABLE);
    release.countDown();
  }

  @Test
  void theCertificateIsCheckedAgainstTheName(@TempDir Path folder) throws Exception {
    var rightName = ServerCertificate.of(folder, "localhost");
    var wrongName = ServerCertificate.of(folder, "elsewhere.example");

    assertThat(askedOverTls(rightName, "/")).isEqualTo("secure");
    assertThat(catchThrowableOfType(HttpFailure.class, () -> askedOverTls(wrongName, "/")))
        .hasMessageContaining("localhost")
        .returns(Reason.UNREACHABLE, HttpFailure::reason);
  }

  @Test
  void aRedirectThatLeavesTlsIsNotFollowed(@TempDir Path folder) throws Exception {
    server.createContext("/plain", exchange -> write(exchange, 200, "plain"));

    assertThat(askedOverTls(ServerCertificate.of(folder, "localhost"), "/away")).isEqualTo("");
    assertThat(asked.get()).isNull();
  }

  private String askedOverTls(SSLContext context, String path) throws IOException, HttpFailure {
    var secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context));
    secure.createContext("/", exchange -> reply(exchange, 200, "secure"));
    secure.createContext("/away", exchange -> redirected(exchange, at("/plain").toString()));
    secure.start();
    try (var client =
        new GuardedClient(
            LIMITS, "localhost"::equals, SystemDefaultDnsResolver.INSTANCE, context)) {
      var address = URI.create("https://localhost:" + secure.getAddress().getPort() + path);
      return new String(client.send(HttpCall.get(address, Map.of())).body(), UTF_8);
    } finally {
      secure.stop(0);
    }
  }

  private void redirect(String from, String to) {
    server.createContext(from, exchange -> redirected(exchange, to));
  }

  private static void redirected(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void write(HttpExchange exchange, int status, String body) throws IOException {
    asked.set(exchange.getRequestHeaders());
    reply(exchange, status, body);
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void neverEnd(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    var zeros = new byte[8192];
    try (var out = exchange.getResponseBody()) {
      while (true) {
        out.write(zeros);
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void onThread(Runnable task) {
    new Thread(task).start();
  }

  private GuardedClient client() {
    return client("localhost"::equals);
  }

  private GuardedClient client(Predicate<String> allowed) {
    return client(LIMITS, allowed);
  }

  private GuardedClient client(HttpLimits limits, Predicate<String> allowed) {
    var client = new GuardedClient(limits, allowed);
    opened.add(client);
    return client;
  }

  private URI at(String target) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + target);
  }

  private HttpCall get(String target) {
    return HttpCall.get(at(target), Map.of());
  }

  private static int status(GuardedClient client, HttpCall call) {
    try {
      return client.send(call).status();
    } catch (HttpFailure failed) {
      throw new AssertionError(failed);
    }
  }

  private static Reason reason(GuardedClient client, HttpCall call) {
    return catchThrowableOfType(HttpFailure.class, () -> client.send(call)).reason();
  }
}
