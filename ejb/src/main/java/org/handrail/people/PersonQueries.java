package org.handrail.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;

/** Answers about people, for the helpdesk. */
@Stateless
@Requires(Role.AGENT)
public class PersonQueries {

  @Inject private Sql sql;

  /**
   * People whose name or one of whose identities contains the words, those whose name begins with
   * them first.
   *
   * @param words fewer than two letters find nobody
   */
  public List<PersonRow> search(String words, int limit) {
    var part = words.strip();
    if (part.length() < 2) {
      return List.of();
    }
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.name, is_vip(p.vip, p.organisation_id) as vip,
                      (select c.address from contact_point c
                       where c.person_id = p.id and c.kind = 'email' order by c.main desc, c.id limit 1) as email
                    from person p
                    where search_form(p.name) like search_part(:part)
                      or p.id in (select c.person_id from contact_point c
                                  where c.normalised like search_part(:part))
                    order by not starts_with(search_form(p.name), search_form(:part)), p.name, p.id
                    limit :limit
                    """)
                .bind("part", part)
                .bind("limit", limit)
                .mapTo(PersonRow.class)
                .list());
  }
}
