package org.handrail.launch.demo;

/** Whose people ask for help: the company itself, and others on the same quay. */
enum Employer {
  HALYARD("Halyard Freight", Halyard.DOMAIN),
  QUAYSIDE("Quayside Warehousing", "quayside.example"),
  BRYZ("Агенція «Бриз»", "bryz.example"),
  LAGOON("Lagoon Customs Brokers", "lagoon.example");

  private static final int FIRST_GUEST = 40;
  private static final int GUESTS = 7;

  private final String shownName;
  private final String domain;

  Employer(String shownName, String domain) {
    this.shownName = shownName;
    this.domain = domain;
  }

  /** A few of the requesters are guests; the others are the company's own. */
  static Employer of(int requester) {
    boolean isGuest = requester >= FIRST_GUEST && requester < FIRST_GUEST + GUESTS;
    return isGuest ? values()[1 + requester % (values().length - 1)] : HALYARD;
  }

  /** As the set-up document names it. */
  String shownName() {
    return shownName;
  }

  String domain() {
    return domain;
  }

  /** Those of Lagoon were known before their company was: an administrator lets them join. */
  boolean hasJoined() {
    return this != LAGOON;
  }
}
