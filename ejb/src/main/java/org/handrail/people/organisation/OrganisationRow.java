package org.handrail.people.organisation;

import java.util.List;

/**
 * An organisation as lists show it.
 *
 * @param domains as people read them, in the order of the alphabet
 * @param members how many people belong to it
 */
public record OrganisationRow(
    long id, String name, List<String> domains, boolean vip, boolean active, long members) {

  public OrganisationRow {
    domains = List.copyOf(domains);
  }
}
