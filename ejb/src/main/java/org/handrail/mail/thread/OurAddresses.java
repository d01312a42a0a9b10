package org.handrail.mail.thread;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.mail.parse.MailAddress;
import org.handrail.mail.parse.ParsedMail;

/** The addresses of our mailboxes; what stands behind a plus makes no other address. */
public record OurAddresses(Set<String> addresses) {

  public OurAddresses {
    addresses =
        addresses.stream()
            .map(address -> address.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  public static OurAddresses of(Collection<String> addresses) {
    return new OurAddresses(Set.copyOf(addresses));
  }

  public boolean include(MailAddress address) {
    return addresses.contains(address.address().replaceFirst("\\+[^@]*(?=@)", ""));
  }

  /** Whether one of our mailboxes is among the addressees that the mail names. */
  public boolean areAddressedBy(ParsedMail mail) {
    return Stream.concat(mail.to().stream(), mail.cc().stream()).anyMatch(this::include);
  }

  /** Whether the address is in the domain of one of our mailboxes, or below it. */
  public boolean areNear(MailAddress address) {
    String host = host(address.address());
    return addresses.stream()
        .map(OurAddresses::host)
        .anyMatch(own -> host.equals(own) || host.endsWith("." + own));
  }

  private static String host(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
