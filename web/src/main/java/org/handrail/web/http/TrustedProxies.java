package org.handrail.web.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.settings.Setting;
import org.handrail.settings.Settings;

/**
 * The reverse proxies that the settings name, and what they say of the requests they pass on:
 * {@code X-Forwarded-For}, {@code -Proto} and {@code -Host}, or {@code Forwarded} (RFC 7239). Of a
 * list the last element counts, which the nearest proxy wrote: what stands before it a client may
 * have invented.
 */
public record TrustedProxies(Set<String> addresses) {

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]{1,255}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");

  public static TrustedProxies in(Settings settings) {
    return new TrustedProxies(
        settings.optional(Setting.TRUSTED_PROXIES).stream()
            .flatMap(TrustedProxies::elements)
            .collect(Collectors.toUnmodifiableSet()));
  }

  public boolean include(String peer) {
    return addresses.contains(peer);
  }

  /** The last address that no trusted proxy has: each proxy appends whom it heard. */
  public String client(String peer, String forwardedFor) {
    var heard = Stream.concat(elements(forwardedFor), Stream.of(peer)).toList();
    for (int i = heard.size() - 1; i > 0; i--) {
      if (!addresses.contains(heard.get(i))) {
        return heard.get(i);
      }
    }
    return heard.get(0);
  }

  /**
   * Whether the client speaks TLS with the proxy.
   *
   * @param header gives a header's value by its name, or null
   */
  public boolean isSecure(UnaryOperator<String> header) {
    return said(header, "X-Forwarded-Proto", "proto").filter("https"::equalsIgnoreCase).isPresent();
  }

  /** The host that the client asked for, where the proxy asks for another one. */
  public Optional<String> host(UnaryOperator<String> header) {
    return said(header, "X-Forwarded-Host", "host").filter(host -> HOST.matcher(host).matches());
  }

  private static Optional<String> said(
      UnaryOperator<String> header, String name, String parameter) {
    return last(header.apply(name))
        .or(() -> last(header.apply("Forwarded")).flatMap(one -> parameter(one, parameter)));
  }

  private static Optional<String> parameter(String element, String name) {
    return Arrays.stream(element.split(";"))
        .map(String::strip)
        .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1).replaceAll("^\"|\"$", ""))
        .findFirst();
  }

  private static Optional<String> last(String list) {
    return list == null ? Optional.empty() : elements(list).reduce((earlier, later) -> later);
  }

  private static Stream<String> elements(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(one -> !one.isEmpty());
  }
}
