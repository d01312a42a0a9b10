package org.handrail.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

  private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

  @Test
  void withoutProxyItIsWhoeverConnects() {
    assertThat(ClientAddress.of("192.0.2.7", "", Set.of())).isEqualTo("192.0.2.7");
  }

  @Test
  void whatAStrangerClaimsIsNotBelieved() {
    assertThat(ClientAddress.of("192.0.2.7", "203.0.113.9", PROXIES)).isEqualTo("192.0.2.7");
  }

  @Test
  void aTrustedProxyTellsWhomItHeard() {
    assertThat(ClientAddress.of("10.0.0.1", "192.0.2.7, 10.0.0.2", PROXIES)).isEqualTo("192.0.2.7");
  }

  @Test
  void whatTheClientPutBeforeItsOwnAddressDoesNotCount() {
    assertThat(ClientAddress.of("10.0.0.1", "198.51.100.1, 192.0.2.7", PROXIES))
        .isEqualTo("192.0.2.7");
  }
}
