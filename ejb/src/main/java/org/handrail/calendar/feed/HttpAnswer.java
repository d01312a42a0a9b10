package org.handrail.calendar.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One request over a connection and what comes back (HTTP/1.1, RFC 9112), as much of it as fetching
 * one document takes: no cookies, no compression, no redirects.
 */
final class HttpAnswer {

  private static final int OK = 200;
  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_HEADERS = 200;

  private final Socket socket;
  private final InputStream in;

  HttpAnswer(Socket socket, Deadline deadline) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(new Punctual(socket, deadline));
  }

  /**
   * @throws FeedRejected {@code calendar.feed.redirected}, {@code calendar.feed.refused}, {@code
   *     calendar.feed.too-large}
   */
  byte[] to(FeedAddress address) throws IOException {
    ask(address);
    int status = status(line());
    var headers = headers();
    if (status / 100 == 3) {
      throw new FeedRejected(
          FeedError.REDIRECTED, Map.of("target", headers.getOrDefault("location", "")));
    }
    if (status != OK) {
      throw new FeedRejected(FeedError.REFUSED, Map.of("status", status));
    }
    return "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
        ? chunks()
        : upTo(headers.get("content-length"));
  }

  private void ask(FeedAddress address) throws IOException {
    var request =
        String.join(
            "\r\n",
            "GET " + address.target() + " HTTP/1.1",
            "Host: " + address.authority(),
            "User-Agent: Handrail",
            "Accept: text/calendar, */*;q=0.1",
            "Accept-Encoding: identity",
            "Connection: close",
            "",
            "");
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static int status(String line) throws IOException {
    if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
      throw new ProtocolException("not an answer of HTTP");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || headers.size() == MOST_HEADERS) {
        throw new ProtocolException("malformed headers");
      }
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] upTo(String length) throws IOException {
    if (length == null) {
      var body = in.readNBytes(CalendarFile.LARGEST + 1);
      requireAtMostLargest(body.length);
      return body;
    }
    return exactly(number(length, 10));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      requireAtMostLargest(body.size() + size);
      body.write(exactly(size));
      line();
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return number(line().replaceFirst(";.*", ""), 16);
  }

  private byte[] exactly(int size) throws IOException {
    requireAtMostLargest(size);
    var bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the connection broke off");
    }
    return bytes;
  }

  /** A length; one that is larger than the largest is only known to be so. */
  private static int number(String text, int radix) throws IOException {
    try {
      var length = new BigInteger(text.strip(), radix);
      if (length.signum() >= 0) {
        return length.min(BigInteger.valueOf(CalendarFile.LARGEST + 1L)).intValue();
      }
    } catch (NumberFormatException notANumber) {
      // said below, as for a negative one
    }
    throw new ProtocolException("not a length: " + text);
  }

  private static void requireAtMostLargest(int size) {
    if (size > CalendarFile.LARGEST) {
      throw new FeedRejected(FeedError.TOO_LARGE, Map.of("limit", CalendarFile.LARGEST));
    }
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() == LONGEST_LINE) {
        throw new ProtocolException("an answer without end of line");
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }

  /** Waits for every byte only as long as there is patience left for the whole. */
  private static final class Punctual extends FilterInputStream {

    private final Socket socket;
    private final Deadline deadline;

    Punctual(Socket socket, Deadline deadline) throws IOException {
      super(socket.getInputStream());
      this.socket = socket;
      this.deadline = deadline;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      socket.setSoTimeout(deadline.millisLeft());
      return super.read(buffer, offset, length);
    }
  }
}
