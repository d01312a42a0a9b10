package org.handrail.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The provider of a channel that only tests know: a telex exchange. It speaks a protocol of lines
 * over TCP; each message carries a signature under the key that it shares with its subscriber.
 *
 * <pre>
 * MSG id from thread name text signature     ACK id outcome | NAK id reason
 * SEND id to text signature (to the exchange) OK id
 * </pre>
 *
 * Words are written in Base64.
 */
final class TelexExchangeFixture implements AutoCloseable {

  static final String KEY = "key of the exchange and its subscriber";

  private final ServerSocket server;

  TelexExchangeFixture() throws IOException {
    server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    server.setSoTimeout(60_000);
  }

  int port() {
    return server.getLocalPort();
  }

  /** A subscriber who has called. */
  Line line() {
    try {
      return new Line(server.accept());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  static String encoded(String words) {
    return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
  }

  static String decoded(String words) {
    return new String(Base64.getDecoder().decode(words), StandardCharsets.UTF_8);
  }

  /** A signed message of a telex number. */
  static String message(String id, String from, String thread, String name, String text) {
    var message = String.join(" ", "MSG", id, from, thread, encoded(name), encoded(text));
    return message + " " + TelexSignatureFixture.of(message, KEY);
  }

  /** The connection to a subscriber. */
  static final class Line implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final PrintWriter out;

    Line(Socket socket) throws IOException {
      this.socket = socket;
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
      socket.setSoTimeout(20_000);
    }

    /** Tells what the subscriber answers. */
    String send(String message) {
      out.println(message);
      return next();
    }

    /** What the subscriber says next. */
    String next() {
      try {
        return in.readLine();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void say(String words) {
      out.println(words);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
