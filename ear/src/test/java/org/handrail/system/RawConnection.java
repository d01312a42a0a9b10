package org.handrail.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;

/** A connection on which anything can be said, from any address of this machine. */
final class RawConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;

  private RawConnection(Socket socket) {
    this.socket = socket;
  }

  static RawConnection to(URI server, String from) throws IOException {
    return new RawConnection(
        new Socket(server.getHost(), server.getPort(), InetAddress.getByName(from), 0));
  }

  /** Lines, the last of them without its end. */
  void send(String... lines) throws IOException {
    socket.getOutputStream().write(String.join("\r\n", lines).getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** All that comes until the other side closes. */
  String answer() throws IOException {
    socket.setSoTimeout(PATIENCE_MILLIS);
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  /** Whether the other side closes in time, whatever it says before. */
  boolean endsWithin(Duration patience) throws IOException {
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    try {
      socket.getInputStream().readAllBytes();
      return true;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
