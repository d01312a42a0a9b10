package org.handrail.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/** The address a request comes from, behind the reverse proxies that the settings name. */
@ApplicationScoped
public class ClientAddress {

  @Inject private Settings settings;

  /** Never null. What a proxy says that nobody trusts is not looked at. */
  String of(HttpServletRequest request) {
    return of(
        request.getRemoteAddr(),
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .collect(Collectors.joining(",")),
        trusted());
  }

  /**
   * The last address that no trusted proxy has: each proxy appends whom it heard, so what stands
   * before that one the client may have invented.
   */
  static String of(String peer, String forwardedFor, Set<String> trusted) {
    var heard = Stream.concat(addresses(forwardedFor), Stream.of(peer)).toList();
    for (int i = heard.size() - 1; i > 0; i--) {
      if (!trusted.contains(heard.get(i))) {
        return heard.get(i);
      }
    }
    return heard.get(0);
  }

  private Set<String> trusted() {
    return settings.optional(Setting.TRUSTED_PROXIES).stream()
        .flatMap(ClientAddress::addresses)
        .collect(Collectors.toSet());
  }

  private static Stream<String> addresses(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(one -> !one.isEmpty());
  }
}
