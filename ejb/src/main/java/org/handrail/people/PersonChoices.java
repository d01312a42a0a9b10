package org.handrail.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** How the caller likes their screens: small choices that follow them into every browser. */
@Stateless
@Requires(Role.REQUESTER)
public class PersonChoices {

  @Inject private Sql sql;
  @Inject private Callers callers;

  /**
   * @param what names the choice, for example {@code agent.queue.columns}
   * @return empty if the caller never chose
   */
  public Optional<String> of(String what) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select choice from person_choice where person_id = :person and what = :what")
                .bind("person", callers.current().personId())
                .bind("what", what)
                .mapTo(String.class)
                .findOne());
  }

  /** Keeps the choice in place of the one before. */
  public void keep(String what, String choice) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into person_choice (person_id, what, choice)
                    values (:person, :what, :choice)
                    on conflict (person_id, what) do update set choice = excluded.choice
                    """)
                .bind("person", callers.current().personId())
                .bind("what", what)
                .bind("choice", choice)
                .execute());
  }
}
