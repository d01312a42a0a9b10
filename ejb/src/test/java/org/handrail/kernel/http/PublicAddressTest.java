package org.handrail.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34",
        "172.32.0.1",
        "2606:2800:220:1::",
        "2002:5db8:d822::1",
        "64:ff9b::5db8:d822",
        "::ffff:0:5db8:d822",
        "2607:f8b0::5efe:5db8:d822"
      })
  void theWorldMayBeAsked(String address) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }

  /** Whatever network they are of: a service of this machine is not the world. */
  @Test
  void theAddressesOfThisMachineAreItsOwn() throws IOException {
    var own =
        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList();

    assertThat(own).isNotEmpty().allMatch(PublicAddress::isOwn);
    assertThat(PublicAddress.isOwn(InetAddress.getByName("93.184.216.34"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254", // metadata of most clouds
        "100.100.100.200", // and of another
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fd00:ec2::254", // metadata again
        "ff02::1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "2002:a00:1::1",
        "64:ff9b:1::5db8:d822", // a translator of our own network
        "::ffff:0:127.0.0.1", // translated, not mapped
        "::ffff:0:a00:1",
        "2001:0:5db8:d822::1", // a tunnel of Teredo
        "2607:f8b0::5efe:a00:1", // and of ISATAP
        "2607:f8b0::200:5efe:192.168.1.1",
        "2001:db8::1",
        "192.0.2.1",
        "192.88.99.1",
        "198.51.100.1",
        "203.0.113.1",
        "100::1"
      })
  void whatIsInsideMayNotBeAsked(String address) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }
}
