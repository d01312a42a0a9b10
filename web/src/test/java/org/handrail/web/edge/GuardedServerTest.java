package org.handrail.web.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.handrail.web.http.TrustedProxies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our filters in a server of their kind, without the application behind it. */
class GuardedServerTest {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final String PROXY = "127.0.0.2";
  private static final int MOST_OF_ONE = 20;

  private final HttpServer server = new HttpServer();
  private final Connections connections = new Connections();
  private final List<Socket> sockets = new ArrayList<>();
  private NetworkListener listener;

  @BeforeEach
  void start() throws IOException {
    listener = new NetworkListener("guarded", "127.0.0.1", 0);
    var requests =
        new RequestFilter(connections, new Senders(MOST_OF_ONE), new TrustedProxies(Set.of(PROXY)));
    listener.registerAddOn(
        (ignored, chain) -> {
          int codec = chain.indexOfType(HttpServerFilter.class);
          chain.add(codec + 1, requests);
          chain.add(codec, new PaceFilter(connections));
        });
    server.addListener(listener);
    server.getServerConfiguration().addHttpHandler(new Echo(), "/echo");
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
    server.shutdownNow();
    connections.close();
  }

  /** Says what it was sent, and how it was asked. */
  private static final class Echo extends HttpHandler {

    @Override
    public void service(Request request, Response response) throws IOException {
      var in = request.getInputStream();
      var bytes = isPost(request) ? in.readAllBytes() : new byte[0];
      var body = new String(bytes, ISO_8859_1);
      var text =
          request.getScheme()
              + " "
              + request.getServerName()
              + " "
              + (body.length() > 100 ? body.length() + " bytes" : body);
      response.setContentType("text/plain");
      if (request.getQueryString() == null) {
        response.setContentLength(text.length());
      } else {
        response.getOutputStream().write(new byte[100_000]);
      }
      response.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static boolean isPost(Request request) {
      return Method.POST.equals(request.getMethod());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 6||a=bbcc",
        "Content-Length: 6|~|a=bbcc",
        "Content-Length: 6||a=b~bcc",
        "Content-Length: 6|~|a~=~b~b~c~c",
        "Transfer-Encoding: chunked||3*a=b*3*bcc*0**",
        "Transfer-Encoding: chunked|~|3*a=b*~3*bcc*~0**"
      })
  void aBodyArrivesWholeHoweverItWasCut(String how) throws Exception {
    var parts = how.split("\\|", -1);
    var sent = "POST /echo HTTP/1.1*Host: here*" + parts[0] + "**" + parts[1] + parts[2];

    var socket = connect("127.0.0.1");
    for (var piece : sent.split("~")) {
      send(socket, piece.replace("*", "\r\n"));
      Thread.sleep(100);
    }

    assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("http here a=bbcc");
  }

  @Test
  void aConnectionServesOneRequestAfterTheOther() throws Exception {
    var socket = connect("127.0.0.1");

    for (int i = 0; i < 3; i++) {
      send(socket, "POST /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\n");
      send(socket, i + "x");
      assertThat(answer(socket)).endsWith(i + "x");
      send(socket, "GET /echo HTTP/1.1\r\nHost: here\r\n\r\n");
      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
    }
  }

  /** Java's own client offers HTTP/2 first. */
  @ParameterizedTest
  @ValueSource(strings = {"h2c", "websocket"})
  void whoOffersAnotherProtocolIsAnsweredInThisOne(String protocol) throws Exception {
    var socket = connect("127.0.0.1");
    send(
        socket,
        "GET /echo HTTP/1.1\r\nHost: here\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: "
            + protocol
            + "\r\nHTTP2-Settings: AAEAAEAA\r\n\r\n");

    assertThat(answer(socket)).startsWith("HTTP/1.1 200").contains("Connection: close");
  }

  @Test
  void anAnswerToWhoOffersAnotherProtocolSaysWhatItIs() throws Exception {
    var socket = connect("127.0.0.1");
    send(
        socket,
        "GET /echo?long HTTP/1.1\r\nHost: here\r\nConnection: Upgrade, HTTP2-Settings\r\n"
            + "Upgrade: h2c\r\nHTTP2-Settings: AAEAAEAA\r\n\r\n");

    var answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);

    assertThat(answer)
        .contains("Content-Type: text/plain", "Transfer-Encoding: chunked", "Connection: close")
        .endsWith("\r\n0\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 300_000})
  void aBodyMayComeWithAnOfferOfAnotherProtocol(int size) throws Exception {
    var socket = connect("127.0.0.1");
    send(
        socket,
        "POST /echo HTTP/1.1\r\nHost: here\r\nConnection: Upgrade, HTTP2-Settings\r\n"
            + "Upgrade: h2c\r\nHTTP2-Settings: AAEAAEAA\r\nContent-Length: "
            + size
            + "\r\n\r\n");
    Thread.sleep(100);
    send(socket, "x".repeat(size));

    assertThat(answer(socket))
        .startsWith("HTTP/1.1 200")
        .endsWith("http here " + (size > 100 ? size + " bytes" : "x".repeat(size)));
  }

  @Test
  void aLargeBodyIsReadAsItComes() throws Exception {
    var socket = connect("127.0.0.1");
    send(socket, "POST /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 1000000\r\n\r\n");
    for (int i = 0; i < 10; i++) {
      send(socket, "x".repeat(100_000));
    }

    assertThat(answer(socket)).endsWith("http here 1000000 bytes");
  }

  @Test
  void whoWaitsForAWordFirstHearsIt() throws Exception {
    var socket = connect("127.0.0.1");
    send(
        socket,
        "POST /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    assertThat(answer(socket)).startsWith("HTTP/1.1 100");
    send(socket, "ok");

    assertThat(answer(socket)).endsWith("http here ok");
  }

  @Test
  void whoSendsTooManyAtOnceIsRefusedAndOthersAreNot() throws Exception {
    var unfinished = "POST /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\nx";
    var waiting = new ArrayList<Socket>();
    for (int i = 0; i < MOST_OF_ONE; i++) {
      waiting.add(connect("127.0.0.1"));
      send(waiting.get(i), unfinished);
    }
    // all of them have come in when this one is served
    for (var one : waiting.subList(0, 1)) {
      send(one, "y");
      assertThat(answer(one)).endsWith("xy");
      send(one, unfinished);
    }
    Thread.sleep(500);

    var tooMany = connect("127.0.0.1");
    send(tooMany, unfinished);
    assertThat(answer(tooMany)).startsWith("HTTP/1.1 503").contains("Retry-After: ");

    var other = connect("127.0.0.3");
    send(other, unfinished + "y");
    assertThat(answer(other)).endsWith("xy");
  }

  @Test
  void aTrustedProxyIsHeardAndNobodyElse() throws Exception {
    var said =
        "GET /echo HTTP/1.1\r\nHost: here\r\nX-Forwarded-Proto: https\r\n"
            + "X-Forwarded-Host: help.example.com\r\n\r\n";

    var proxy = connect(PROXY);
    send(proxy, said);
    assertThat(answer(proxy))
        .contains("https help.example.com", "Strict-Transport-Security: max-age=");

    var somebody = connect("127.0.0.1");
    send(somebody, said);
    assertThat(answer(somebody)).contains("http here").doesNotContain("Strict-Transport");
  }

  @Test
  void whatTheServerAnswersItselfHasOurHeaders() throws Exception {
    var socket = connect("127.0.0.1");
    send(socket, "GET /nowhere HTTP/1.1\r\nHost: here\r\n\r\n");

    assertThat(answer(socket))
        .startsWith("HTTP/1.1 404")
        .contains("frame-ancestors 'none'", "X-Content-Type-Options: nosniff")
        .doesNotContain("Server: ");
  }

  private Socket connect(String from) throws IOException {
    var socket = new Socket("127.0.0.1", listener.getPort(), InetAddress.getByName(from), 0);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    sockets.add(socket);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Header and as much of a body as it announces. */
  private static String answer(Socket socket) throws IOException {
    var text = new StringBuilder();
    var in = socket.getInputStream();
    while (text.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as("an answer; so far: " + text).isNotNegative();
      text.append((char) next);
    }
    var length =
        text.toString().lines().filter(line -> line.startsWith("Content-Length: ")).findFirst();
    int bytes = length.map(line -> Integer.parseInt(line.substring(16))).orElse(0);
    text.append(new String(in.readNBytes(bytes), ISO_8859_1));
    return text.toString();
  }
}
