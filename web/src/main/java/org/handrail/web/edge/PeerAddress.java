package org.handrail.web.edge;

import java.net.InetSocketAddress;
import org.glassfish.grizzly.Connection;

/** Who is at the other end of a connection. */
final class PeerAddress {

  private PeerAddress() {}

  static String of(Connection<?> connection) {
    return connection.getPeerAddress() instanceof InetSocketAddress peer
        ? peer.getAddress().getHostAddress()
        : String.valueOf(connection.getPeerAddress());
  }
}
