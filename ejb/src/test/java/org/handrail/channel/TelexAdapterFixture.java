package org.handrail.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.handrail.channel.Inbound.Inbox;
import org.handrail.channel.Sender.Proof;
import org.handrail.kernel.html.SafeHtml;
import org.handrail.people.Identity;
import org.handrail.security.Caller;
import org.handrail.security.Callers;

/**
 * The adapter of a channel that only tests know: all that is special about telex is here. What the
 * exchange signed is proven; a message is acknowledged when it is committed.
 */
@ApplicationScoped
public class TelexAdapterFixture {

  static final String KIND = "telex";

  @Inject private Conversations conversations;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /** Calls the exchange and takes what it brings until it hangs up. */
  Thread call(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    var thread = new Thread(() -> serve(socket), "telex");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void serve(Socket line) {
    try (line;
        var in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
      for (var said = in.readLine(); said != null; said = in.readLine()) {
        out.println(answer(said));
      }
    } catch (IOException hungUp) {
      // nothing is lost: what was not acknowledged comes again
    }
  }

  private String answer(String said) {
    var words = said.split(" ");
    var signed = said.substring(0, said.lastIndexOf(' '));
    if (!TelexSignatureFixture.of(signed, TelexExchangeFixture.KEY).equals(words[6])) {
      return "NAK " + words[1] + " signature";
    }
    try {
      var received =
          callers.callAs(Caller.system(KIND), () -> conversations.receive(inbound(words)));
      return "ACK " + words[1] + " " + received.outcome() + (received.repeated() ? " again" : "");
    } catch (Exception failed) {
      return "NAK " + words[1] + " " + failed;
    }
  }

  private Inbound inbound(String... words) {
    var from = new Identity(KIND, words[2]);
    var name = TelexExchangeFixture.decoded(words[4]);
    var text = SafeHtml.ofText(TelexExchangeFixture.decoded(words[5]));
    return Inbound.ofConversation(
        TelexChannelFixture.TELEX,
        words[1],
        new Sender(from, name, Proof.PROVEN),
        new Inbox(null, "uk"),
        words[3],
        Content.of(text, List.of()),
        clock.instant());
  }
}
