package org.handrail.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;

class CheckedResolverTest {

  @Test
  void aHostOfTheWorldIsResolved() throws UnknownHostException {
    var resolver = new CheckedResolver(names("93.184.216.34", "2606:2800:220:1::"), host -> false);

    assertThat(resolver.resolve("example.org"))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("93.184.216.34", "2606:2800:220:1:0:0:0:0");
  }

  @Test
  void oneInternalAddressAmongPublicOnesIsEnoughToRefuse() {
    var resolver = new CheckedResolver(names("93.184.216.34", "10.0.0.1"), host -> false);

    assertThatThrownBy(() -> resolver.resolve("example.org")).isInstanceOf(InternalAddress.class);
  }

  @Test
  void theOperatorAllowsHostsByName() throws UnknownHostException {
    var resolver = new CheckedResolver(names("10.0.0.1"), "intranet.example"::equals);

    assertThat(resolver.resolve("intranet.example")).hasSize(1);
    assertThatThrownBy(() -> resolver.resolve("other.example")).isInstanceOf(InternalAddress.class);
  }

  private static DnsResolver names(String... addresses) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        var resolved = new InetAddress[addresses.length];
        Arrays.setAll(resolved, i -> literal(addresses[i]));
        return resolved;
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  private static InetAddress literal(String address) {
    try {
      return SystemDefaultDnsResolver.INSTANCE.resolve(address)[0];
    } catch (UnknownHostException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
