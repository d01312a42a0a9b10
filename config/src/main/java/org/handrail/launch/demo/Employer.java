package org.handrail.launch.demo;

/** Whose people ask for help: the company itself, and others on the same quay. */
enum Employer {
  HALYARD("Halyard Freight", Halyard.DOMAIN, "", false),
  QUAYSIDE(
      "Quayside Warehousing",
      "quayside.example",
      "Rents our second floor. Calls come from their warehouse, where nobody reads mail.",
      false),
  BRYZ("Агенція «Бриз»", "bryz.example", "Договір № 14/26: перша відповідь за годину.", true),
  LAGOON("Lagoon Customs Brokers", "lagoon.example", "", false);

  private static final int FIRST_GUEST = 40;
  private static final int GUESTS = 7;

  private final String shownName;
  private final String domain;
  private final String notes;
  private final boolean vip;

  Employer(String shownName, String domain, String notes, boolean vip) {
    this.shownName = shownName;
    this.domain = domain;
    this.notes = notes;
    this.vip = vip;
  }

  /** A few of the requesters are guests; the others are the company's own. */
  static Employer of(int requester) {
    boolean isGuest = requester >= FIRST_GUEST && requester < FIRST_GUEST + GUESTS;
    return isGuest ? values()[1 + requester % (values().length - 1)] : HALYARD;
  }

  String shownName() {
    return shownName;
  }

  String domain() {
    return domain;
  }

  String notes() {
    return notes;
  }

  boolean isVip() {
    return vip;
  }

  /** Those of Lagoon were known before their company was: an administrator lets them join. */
  boolean hasJoined() {
    return this != LAGOON;
  }
}
