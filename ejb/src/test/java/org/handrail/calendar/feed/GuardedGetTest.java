package org.handrail.calendar.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedGetTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final AtomicReference<Headers> asked = new AtomicReference<>();

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aDocumentIsFetched() {
    answer("/days.ics", 200, "BEGIN:VCALENDAR");

    assertThat(fetch("/days.ics?year=2027")).isEqualTo("BEGIN:VCALENDAR");
    assertThat(asked.get()).doesNotContainKeys("Cookie", "Authorization", "Referer");
    assertThat(asked.get().getFirst("Host"))
        .isEqualTo("localhost:" + server.getAddress().getPort());
  }

  @Test
  void aDocumentInChunksIsPutTogether() {
    server.createContext(
        "/chunks",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (var body = exchange.getResponseBody()) {
            for (int i = 0; i < 5_000; i++) {
              body.write("0123456789".getBytes(UTF_8));
            }
          }
        });

    assertThat(fetch("/chunks")).hasSize(50_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost", "http://127.0.0.1", "http://[::1]", "webcal://localhost"})
  void aHostInsideIsNotAskedUnlessTheOperatorAllowsIt(String address) {
    var get = new GuardedGet(Set.of("intranet.example"), PATIENCE, standardTls());

    assertThat(refusal(() -> get.fetch(FeedAddress.of(address))))
        .startsWith("calendar.feed.private-address");
    assertThat(asked.get()).isNull();
  }

  @Test
  void aRedirectIsNotFollowedBecauseItMayLeadInside() {
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
          exchange.sendResponseHeaders(302, -1);
        });

    assertThat(refusal(() -> fetch("/moved")))
        .isEqualTo("calendar.feed.redirected {target=http://169.254.169.254/}");
  }

  @Test
  void whatTheServerRefusesIsSaid() {
    answer("/gone", 410, "");

    assertThat(refusal(() -> fetch("/gone"))).isEqualTo("calendar.feed.refused {status=410}");
  }

  @Test
  void aDocumentWithoutEndIsNotReadToItsEnd() {
    answer("/long", 200, "x".repeat(CalendarFile.LARGEST + 1));
    server.createContext("/endless", GuardedGetTest::neverEnd);

    assertThat(refusal(() -> fetch("/long"))).startsWith("calendar.feed.too-large");
    assertThat(refusal(() -> fetch("/endless"))).startsWith("calendar.feed.too-large");
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForLong() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var get = new GuardedGet(Set.of("localhost"), Duration.ofMillis(300), standardTls());
      var address = FeedAddress.of("http://localhost:" + silent.getLocalPort());

      assertThat(refusal(() -> get.fetch(address))).startsWith("calendar.feed.no-answer");
    }
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    assertThat(refusal(() -> get().fetch(FeedAddress.of("http://localhost:" + port))))
        .startsWith("calendar.feed.unreachable");
  }

  @Test
  void aHostThatDoesNotExistIsSaid() {
    assertThat(refusal(() -> get().fetch(FeedAddress.of("http://calendar.invalid/"))))
        .isEqualTo("calendar.feed.unknown-host {host=calendar.invalid}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "calendar",
        "file:///etc/passwd",
        "ftp://example.org/",
        "https:",
        "http://a b/",
        "https://anna:secret@example.org/",
        "jar:http://example.org/!/x"
      })
  void whatIsNoAddressOfTheWebIsRefused(String entered) {
    assertThat(refusal(() -> FeedAddress.of(entered))).isEqualTo("calendar.feed.no-address");
  }

  @Test
  void aCalendarAddressIsAskedOverTls() {
    assertThat(FeedAddress.of(" webcal://Example.org/days.ics?x=%20y "))
        .isEqualTo(new FeedAddress(true, "Example.org", 443, "/days.ics?x=%20y"));
    assertThat(FeedAddress.of("http://example.org:8080").authority()).isEqualTo("example.org:8080");
  }

  @Test
  void theCertificateIsCheckedAgainstTheName(@TempDir Path folder) throws Exception {
    var rightName = tls(folder, "localhost");
    var wrongName = tls(folder, "elsewhere.example");

    assertThat(fetchOverTls(rightName)).isEqualTo("secure");
    assertThat(refusal(() -> fetchOverTls(wrongName)))
        .startsWith("calendar.feed.unreachable")
        .contains("localhost");
  }

  private String fetchOverTls(SSLContext context) {
    HttpsServer secure = null;
    try {
      secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      secure.setHttpsConfigurator(new HttpsConfigurator(context));
      secure.createContext("/", exchange -> write(exchange, 200, "secure"));
      secure.start();
      var get = new GuardedGet(Set.of("localhost"), PATIENCE, context.getSocketFactory());
      var address = FeedAddress.of("https://localhost:" + secure.getAddress().getPort());
      return new String(get.fetch(address), UTF_8);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } finally {
      secure.stop(0);
    }
  }

  /** Of a server with that name, trusted by whoever has the same context. */
  private static SSLContext tls(Path folder, String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    var file = folder.resolve(host + ".p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(made.waitFor()).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private void answer(String path, int status, String body) {
    server.createContext(path, exchange -> write(exchange, status, body));
  }

  private void write(HttpExchange exchange, int status, String body) throws IOException {
    asked.set(exchange.getRequestHeaders());
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

  private String fetch(String target) {
    var address = FeedAddress.of("http://localhost:" + server.getAddress().getPort() + target);
    return new String(get().fetch(address), UTF_8);
  }

  private static GuardedGet get() {
    return new GuardedGet(Set.of("localhost"), PATIENCE, standardTls());
  }

  private static SSLSocketFactory standardTls() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  private static String refusal(Runnable call) {
    return catchThrowableOfType(FeedRejected.class, call::run).getMessage();
  }
}
