package org.handrail.launch;

import static org.handrail.launch.ExitCode.PORT_TAKEN;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Ports are looked at before anything is started, so that the message comes at once and is clear.
 */
final class Ports {

  private Ports() {}

  static void requireFree(Option option, String address, int port) throws StartFailure {
    try (var socket = new ServerSocket()) {
      // as servers do: a connection that lingers from the last run does not occupy the port
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartFailure(
          PORT_TAKEN,
          "cannot listen on "
              + address
              + ":"
              + port
              + " ("
              + e.getMessage()
              + "): another program uses the port, or the address is not this machine's; choose "
              + "another with "
              + option.key(),
          e);
    }
  }

  static int free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
