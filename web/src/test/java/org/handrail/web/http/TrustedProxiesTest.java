package org.handrail.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

  private static final TrustedProxies PROXIES = new TrustedProxies(Set.of("10.0.0.1", "10.0.0.2"));

  @Test
  void withoutProxyItIsWhoeverConnects() {
    assertThat(new TrustedProxies(Set.of()).client("192.0.2.7", "")).isEqualTo("192.0.2.7");
  }

  @Test
  void whatAStrangerClaimsIsNotBelieved() {
    assertThat(PROXIES.include("192.0.2.7")).isFalse();
    assertThat(PROXIES.client("192.0.2.7", "203.0.113.9")).isEqualTo("192.0.2.7");
  }

  @Test
  void aTrustedProxyTellsWhomItHeard() {
    assertThat(PROXIES.include("10.0.0.1")).isTrue();
    assertThat(PROXIES.client("10.0.0.1", "192.0.2.7, 10.0.0.2")).isEqualTo("192.0.2.7");
  }

  @Test
  void whatTheClientPutBeforeItsOwnAddressDoesNotCount() {
    assertThat(PROXIES.client("10.0.0.1", "198.51.100.1, 192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @Test
  void theNearestProxySaysWhetherTheClientSpeaksTls() {
    assertThat(isSecure("X-Forwarded-Proto", "https")).isTrue();
    assertThat(isSecure("X-Forwarded-Proto", "http")).isFalse();
    assertThat(isSecure("X-Forwarded-Proto", "https, http")).isFalse();
    assertThat(isSecure("Forwarded", "for=192.0.2.7;proto=https;host=\"help.example.com\""))
        .isTrue();
    assertThat(isSecure("Forwarded", "proto=https, for=192.0.2.7;proto=http")).isFalse();
    assertThat(isSecure("X-Other", "https")).isFalse();
  }

  @Test
  void aHostIsTakenOnlyIfItIsOne() {
    assertThat(host("X-Forwarded-Host", "help.example.com")).isEqualTo("help.example.com");
    assertThat(host("X-Forwarded-Host", "help.example.com:8443"))
        .isEqualTo("help.example.com:8443");
    assertThat(host("X-Forwarded-Host", "[2001:db8::1]:8443")).isEqualTo("[2001:db8::1]:8443");
    assertThat(host("Forwarded", "proto=https;Host=\"help.example.com\""))
        .isEqualTo("help.example.com");
    assertThat(host("X-Forwarded-Host", "evil.example/path?")).isNull();
    assertThat(host("X-Forwarded-Host", "a b")).isNull();
  }

  private static boolean isSecure(String name, String value) {
    return PROXIES.isSecure(Map.of(name, value)::get);
  }

  private static String host(String name, String value) {
    return PROXIES.host(Map.of(name, value)::get).orElse(null);
  }
}
