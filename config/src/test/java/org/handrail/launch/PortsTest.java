package org.handrail.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aTakenPortIsNamedWithTheOptionThatChoosesAnother() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();

      assertThatExceptionOfType(StartFailure.class)
          .isThrownBy(() -> Ports.requireFree(Option.HTTP_PORT, "127.0.0.1", port))
          .withMessageContaining("127.0.0.1:" + port)
          .withMessageContaining("handrail.http.port")
          .extracting(StartFailure::exitCode)
          .isEqualTo(ExitCode.PORT_TAKEN);
    }
  }

  @Test
  void aFreePortPasses() throws Exception {
    int port = Ports.free();

    assertThatCode(() -> Ports.requireFree(Option.HTTP_PORT, "127.0.0.1", port))
        .doesNotThrowAnyException();
  }
}
