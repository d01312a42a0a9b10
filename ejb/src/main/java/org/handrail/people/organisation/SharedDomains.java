package org.handrail.people.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Domains in which everybody may have an address or a domain of their own: free mail, and what
 * registries sell names under. An organisation that had one would take strangers in.
 */
final class SharedDomains {

  private static final Set<String> KNOWN = read();

  private SharedDomains() {}

  static Optional<MailDomain> among(Set<MailDomain> domains) {
    return domains.stream()
        .filter(domain -> KNOWN.contains(domain.ascii()))
        .min((one, other) -> one.ascii().compareTo(other.ascii()));
  }

  private static Set<String> read() {
    try (var list = SharedDomains.class.getResourceAsStream("shared-domains.txt");
        var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
