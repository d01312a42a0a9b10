package org.handrail.launch.demo;

/**
 * Somebody's name.
 *
 * @param latin {@code first.last} for addresses
 */
record Name(String first, String last, String language, String latin) {

  String full() {
    return first + " " + last;
  }

  String address() {
    return latin + "@" + Halyard.DOMAIN;
  }
}
