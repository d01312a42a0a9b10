package org.handrail.web.api.people;

import java.util.List;
import org.handrail.people.organisation.OrganisationRow;

/** Organisations by name. */
public record OrganisationList(List<Line> items) {

  /** An organisation without its notes. */
  public record Line(
      long id, String name, List<String> domains, boolean vip, boolean active, long members) {

    static Line of(OrganisationRow row) {
      return new Line(row.id(), row.name(), row.domains(), row.vip(), row.active(), row.members());
    }
  }
}
