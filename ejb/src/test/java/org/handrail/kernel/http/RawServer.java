package org.handrail.kernel.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Answers each connection with a beginning and then the same again and again. */
final class RawServer implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final String begin;
  private final String again;
  private final Duration pause;

  RawServer(String begin, String again) throws IOException {
    this(begin, again, Duration.ZERO);
  }

  RawServer(String begin, String again, Duration pause) throws IOException {
    this.begin = begin;
    this.again = again;
    this.pause = pause;
    var thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  HttpCall call() {
    return HttpCall.get(URI.create("http://localhost:" + server.getLocalPort()), Map.of());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve() {
    try (var socket = server.accept()) {
      socket.getOutputStream().write(begin.getBytes(ISO_8859_1));
      while (true) {
        socket.getOutputStream().write(again.getBytes(ISO_8859_1));
        Thread.sleep(pause.toMillis());
      }
    } catch (IOException | InterruptedException gone) {
      // the client has gone away: what the tests wait for
    }
  }
}
