package org.handrail.calendar.feed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks for one document, and only somebody whom it may ask. The host is resolved once, all its
 * addresses are checked, and the connection goes to one of these: who resolves again gives an
 * attacker's name server a second answer.
 */
final class GuardedGet {

  private final Set<String> allowedHosts;
  private final Duration patience;
  private final SSLSocketFactory tls;

  /**
   * @param allowedHosts that may have addresses in our own network
   * @param patience how long the whole of it may take
   */
  GuardedGet(Set<String> allowedHosts, Duration patience, SSLSocketFactory tls) {
    this.allowedHosts = Set.copyOf(allowedHosts);
    this.patience = patience;
    this.tls = tls;
  }

  /**
   * @throws FeedRejected if it may not be asked, does not answer in time, answers something else
   *     than a document, or more than a calendar file may have
   */
  byte[] fetch(FeedAddress address) {
    var resolved = checked(address);
    var deadline = Deadline.in(patience);
    try (var socket = connect(address, resolved, deadline)) {
      return new HttpAnswer(socket, deadline).to(address);
    } catch (InterruptedIOException tooSlow) {
      throw new FeedRejected(FeedError.NO_ANSWER, Map.of("host", address.host()), tooSlow);
    } catch (IOException failed) {
      throw new FeedRejected(
          FeedError.UNREACHABLE,
          Map.of("host", address.host(), "problem", String.valueOf(failed.getMessage())),
          failed);
    }
  }

  private InetAddress[] checked(FeedAddress address) {
    try {
      var resolved = InetAddress.getAllByName(address.hostName());
      if (!allowedHosts.contains(address.host())
          && !Arrays.stream(resolved)
              .allMatch(one -> PublicAddress.is(one) && !PublicAddress.isOwn(one))) {
        throw new FeedRejected(FeedError.PRIVATE_ADDRESS, Map.of("host", address.host()));
      }
      return resolved;
    } catch (UnknownHostException unknown) {
      throw new FeedRejected(FeedError.UNKNOWN_HOST, Map.of("host", address.host()), unknown);
    }
  }

  /** The first address that answers; many hosts have one of IPv6 that not everybody reaches. */
  private Socket connect(FeedAddress address, InetAddress[] resolved, Deadline deadline)
      throws IOException {
    IOException last = null;
    for (var candidate : resolved) {
      try {
        return connect(address, candidate, deadline);
      } catch (IOException unreachable) {
        last = unreachable;
      }
    }
    throw last;
  }

  private Socket connect(FeedAddress address, InetAddress resolved, Deadline deadline)
      throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(resolved, address.port()), deadline.millisLeft());
      socket.setSoTimeout(deadline.millisLeft());
      return address.secure() ? secured(socket, address) : socket;
    } catch (IOException | RuntimeException failed) {
      socket.close();
      throw failed;
    }
  }

  private Socket secured(Socket socket, FeedAddress address) throws IOException {
    var secured = (SSLSocket) tls.createSocket(socket, address.hostName(), address.port(), true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }
}
