package org.handrail.ticket.catalog;

import java.util.Arrays;

/** The pictures a category can have: a closed list, since they end up as style classes in pages. */
public enum CategoryIcon {
  QUESTION("pi-question-circle"),
  COMPUTER("pi-desktop"),
  PHONE("pi-mobile"),
  PRINTER("pi-print"),
  NETWORK("pi-wifi"),
  MAIL("pi-envelope"),
  ACCESS("pi-key"),
  SECURITY("pi-shield"),
  SOFTWARE("pi-th-large"),
  DATA("pi-database"),
  WEB("pi-globe"),
  FAULT("pi-exclamation-triangle"),
  ORDER("pi-shopping-cart"),
  PEOPLE("pi-users"),
  BUILDING("pi-building"),
  MONEY("pi-credit-card"),
  CALENDAR("pi-calendar"),
  TOOLS("pi-wrench");

  private final String styleClass;

  CategoryIcon(String styleClass) {
    this.styleClass = styleClass;
  }

  /** The PrimeIcons class, as stored. */
  public String styleClass() {
    return styleClass;
  }

  /** The inverse of {@link #styleClass()}; a question mark for anything else. */
  public static CategoryIcon of(String styleClass) {
    return Arrays.stream(values())
        .filter(icon -> icon.styleClass.equals(styleClass))
        .findFirst()
        .orElse(QUESTION);
  }
}
