package org.handrail.launch.demo;

import java.util.Locale;

/** What the company's tickets are about, as stories and articles name it. */
enum Subject {
  WORKPLACE("Computer and workplace"),
  ACCESS("Passwords and access"),
  PRINTING("Printing"),
  PHONE("Telephone"),
  SOFTWARE("Programs"),
  ORDER("New equipment"),
  NETWORK("Network and VPN"),
  MAIL("Mail and calendar"),
  BUSINESS("Compass (freight system)"),
  SECURITY("Something looks suspicious");

  private final String category;

  Subject(String category) {
    this.category = category;
  }

  /** As stories and articles name it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The English name of the category, by which the set-up document knows it. */
  String category() {
    return category;
  }
}
