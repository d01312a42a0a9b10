package org.handrail.calendar.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.kernel.http.HttpLimits;
import org.handrail.kernel.http.OutgoingHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDownloadTest {

  private static final HttpLimits LIMITS = CalendarFeeds.LIMITS;

  private final AtomicReference<Headers> asked = new AtomicReference<>();

  private final OutgoingHttp outgoing = new OutgoingHttp();

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    outgoing.close();
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
    assertThat(refusal(() -> download(LIMITS, "intranet.example").fetch(FeedAddress.of(address))))
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
    server.createContext("/endless", FeedDownloadTest::neverEnd);

    assertThat(refusal(() -> fetch("/long"))).startsWith("calendar.feed.too-large");
    assertThat(refusal(() -> fetch("/endless"))).startsWith("calendar.feed.too-large");
  }

  @Test
  void aServerThatSaysNothingIsNotWaitedForLong() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var short300 = new HttpLimits(Duration.ofMillis(300), CalendarFile.LARGEST, 0);
      var address = FeedAddress.of("http://localhost:" + silent.getLocalPort());

      assertThat(refusal(() -> download(short300, "localhost").fetch(address)))
          .startsWith("calendar.feed.no-answer");
    }
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    assertThat(refusal(() -> fetchFrom("http://localhost:" + port)))
        .startsWith("calendar.feed.unreachable")
        .contains("problem=Connection refused")
        .doesNotContain("127.0.0.1");
  }

  @Test
  void aHostThatDoesNotExistIsSaid() {
    assertThat(refusal(() -> fetchFrom("http://calendar.invalid/")))
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
        "jar:http://example.org/!/x",
        "http://example.org:99999/"
      })
  void whatIsNoAddressOfTheWebIsRefused(String entered) {
    assertThat(refusal(() -> FeedAddress.of(entered))).isEqualTo("calendar.feed.no-address");
  }

  @Test
  void aCalendarAddressIsAskedOverTls() {
    assertThat(FeedAddress.of(" webcal://Example.org/days.ics?x=%20y "))
        .isEqualTo(new FeedAddress(URI.create("https://Example.org/days.ics?x=%20y")));
    assertThat(FeedAddress.of("http://example.org:8080"))
        .isEqualTo(new FeedAddress(URI.create("http://example.org:8080")));
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
    return fetchFrom("http://localhost:" + server.getAddress().getPort() + target);
  }

  private String fetchFrom(String address) {
    return new String(download(LIMITS, "localhost").fetch(FeedAddress.of(address)), UTF_8);
  }

  private FeedDownload download(HttpLimits limits, String allowedHost) {
    return new FeedDownload(outgoing.open(limits, allowedHost::equals));
  }

  private static String refusal(Runnable call) {
    return catchThrowableOfType(FeedRejected.class, call::run).getMessage();
  }
}
