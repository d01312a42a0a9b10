package org.handrail.mail.parse;

import java.util.Locale;

/**
 * An address with the name its owner goes by; the name may be empty. Addresses are compared in
 * lower case.
 */
public record MailAddress(String address, String name) {

  public MailAddress {
    address = address.strip().toLowerCase(Locale.ROOT);
    name = name == null ? "" : name.strip();
  }

  /** What to call the person: the name, or the address where there is none. */
  public String displayName() {
    return name.isEmpty() ? address : name;
  }
}
