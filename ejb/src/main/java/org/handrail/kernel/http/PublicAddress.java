package org.handrail.kernel.http;

import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses are of the world and not of our own network or machine. */
final class PublicAddress {

  /**
   * What {@link InetAddress} has no word for: this network, shared addresses of providers (one
   * cloud's metadata too), protocol assignments, examples, benchmarks, reserved; and in IPv6 unique
   * local ones, translators of one's own network, discard, protocol assignments with the tunnels of
   * Teredo, examples, segments (the registries of special-purpose addresses of IANA).
   */
  private static final List<Range> INTERNAL =
      List.of(
          Range.of("0.0.0.0", 8),
          Range.of("100.64.0.0", 10),
          Range.of("192.0.0.0", 24),
          Range.of("192.0.2.0", 24),
          Range.of("192.88.99.0", 24),
          Range.of("198.18.0.0", 15),
          Range.of("198.51.100.0", 24),
          Range.of("203.0.113.0", 24),
          Range.of("240.0.0.0", 4),
          Range.of("64:ff9b:1::", 48),
          Range.of("100::", 64),
          Range.of("2001::", 23),
          Range.of("2001:db8::", 32),
          Range.of("3fff::", 20),
          Range.of("5f00::", 16),
          Range.of("fc00::", 7));

  /** IPv6 addresses that stand for one of IPv4, and where in them it is. */
  private static final List<Range> CARRIERS =
      List.of(
          Range.of("64:ff9b::", 96),
          Range.of("2002::", 16),
          Range.of("::", 96),
          Range.of("::ffff:0:0:0", 96));

  /** What stands before the address of IPv4 in one of ISATAP, but for the bit of "universal". */
  private static final byte[] ISATAP = {0, 0, 0x5e, (byte) 0xfe};

  private static final int ISATAP_AT = 8;

  private static final int IPV4_IN_6TO4 = 2;
  private static final int IPV4_AT_THE_END = 12;

  private PublicAddress() {}

  /** Whether one of this machine's interfaces has it, however public it is. */
  static boolean isOwn(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      throw new UncheckedIOException(unknown);
    }
  }

  static boolean is(InetAddress address) {
    return !(address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress()
            || INTERNAL.stream().anyMatch(range -> range.includes(address)))
        && (!isCarrier(address) || is(carriedBy(address)));
  }

  private static boolean isCarrier(InetAddress address) {
    return address instanceof Inet6Address
        && (CARRIERS.stream().anyMatch(range -> range.includes(address))
            || isIsatap(address.getAddress()));
  }

  private static boolean isIsatap(byte... address) {
    var mark = Arrays.copyOfRange(address, ISATAP_AT, IPV4_AT_THE_END);
    mark[0] &= ~0x02;
    return Arrays.equals(mark, ISATAP);
  }

  private static InetAddress carriedBy(InetAddress carrier) {
    var bytes = carrier.getAddress();
    boolean is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
    int from = is6to4 ? IPV4_IN_6TO4 : IPV4_AT_THE_END;
    return address(Arrays.copyOfRange(bytes, from, from + 4));
  }

  private static InetAddress address(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private record Range(byte[] prefix, int bits) {

    static Range of(String literal, int bits) {
      try {
        return new Range(InetAddress.getByName(literal).getAddress(), bits);
      } catch (UnknownHostException impossible) {
        throw new IllegalArgumentException(impossible);
      }
    }

    boolean includes(InetAddress address) {
      var bytes = address.getAddress();
      if (bytes.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
