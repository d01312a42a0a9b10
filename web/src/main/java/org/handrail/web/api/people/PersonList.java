package org.handrail.web.api.people;

import java.util.List;
import org.handrail.people.card.CardRow;

/** People by name. */
public record PersonList(List<Line> items) {

  /**
   * A person.
   *
   * @param email the main address; absent for somebody who has none
   * @param organisation its name
   * @param vip by themselves or by their organisation
   * @param login absent for somebody without an account
   */
  public record Line(
      long id, String name, String email, String organisation, boolean vip, String login) {

    static Line of(CardRow row) {
      return new Line(
          row.id(), row.name(), row.email(), row.organisation(), row.vip(), row.login());
    }
  }
}
