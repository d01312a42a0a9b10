package org.handrail.kernel.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the addresses of a host only if all of them may be asked. The connection goes to what this
 * returned: who resolves again gives an attacker's name server a second answer.
 */
final class CheckedResolver implements DnsResolver {

  private final DnsResolver names;
  private final Predicate<String> allowed;

  /**
   * @param allowed whether a host may have internal addresses
   */
  CheckedResolver(DnsResolver names, Predicate<String> allowed) {
    this.names = names;
    this.allowed = allowed;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var resolved = names.resolve(host);
    if (!allowed.test(host) && !Arrays.stream(resolved).allMatch(CheckedResolver::isOfTheWorld)) {
      throw new InternalAddress(host);
    }
    return resolved;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  private static boolean isOfTheWorld(InetAddress address) {
    return PublicAddress.is(address) && !PublicAddress.isOwn(address);
  }
}
