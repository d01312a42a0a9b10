package org.handrail.launch.demo;

/** The teams of the company's helpdesk, one of each level. */
enum Department {
  SERVICE_DESK("Service Desk", 1, "ROUND_ROBIN", false),
  INFRASTRUCTURE("Infrastructure", 2, "LEAST_LOADED", false),
  SECURITY("IT Security", 3, "MANUAL", true);

  private final String shownName;
  private final int level;
  private final String strategy;
  private final boolean restricted;

  Department(String shownName, int level, String strategy, boolean restricted) {
    this.shownName = shownName;
    this.level = level;
    this.strategy = strategy;
    this.restricted = restricted;
  }

  String shownName() {
    return shownName;
  }

  int level() {
    return level;
  }

  String strategy() {
    return strategy;
  }

  boolean isRestricted() {
    return restricted;
  }
}
