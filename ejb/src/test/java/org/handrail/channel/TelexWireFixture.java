package org.handrail.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How the telex adapter sends: a line of the protocol, signed, which the exchange confirms. */
public final class TelexWireFixture {

  private static final Map<String, Integer> EXCHANGES = new ConcurrentHashMap<>();

  private TelexWireFixture() {}

  /** The number is reached by the exchange at this port. */
  static void connect(String number, int port) {
    EXCHANGES.put(number, port);
  }

  public static boolean reaches(String number) {
    return EXCHANGES.containsKey(number);
  }

  /** Whether the exchange has taken it. */
  public static boolean send(String number, String id, String text) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), EXCHANGES.get(number));
        var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket.setSoTimeout(10_000);
      var words = String.join(" ", "SEND", id, number, TelexExchangeFixture.encoded(text));
      out.println(words + " " + TelexSignatureFixture.of(words, TelexExchangeFixture.KEY));
      return ("OK " + id).equals(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
