package org.handrail.sla.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.ValueSource;

/** Reads the names, in the caller's language, of everything that a SLA definition may mention. */
@ApplicationScoped
class Names {

  private static final String NAMED =
      """
      select 'CATEGORY' as what, id,
        localised(names, :language) as name
      from category
      union all
      select 'STATUS', id,
        localised(names, :language)
      from ticket_status
      union all
      select 'TEAM', id, name from team
      union all
      select 'ORGANISATION', id, name from organisation
      union all
      select 'AGENT', a.id, p.name from account a join person p on p.id = a.person_id
      where p.name is not null and exists (select 1 from account_role r where r.account_id = a.id)
      """;

  @Inject private Sql sql;
  @Inject private Callers callers;

  private record Named(String what, long id, String name) {
    String key() {
      return what + " " + id;
    }
  }

  Naming read() {
    var language = callers.current().language();
    return new Known(
        sql.query(
            handle ->
                handle
                    .createQuery(NAMED)
                    .bind("language", language)
                    .mapTo(Named.class)
                    .collect(Collectors.toMap(Named::key, Named::name))));
  }

  /** What is not there any more is called by its id. */
  private record Known(Map<String, String> names) implements Naming {

    @Override
    public String of(TicketField field, String value) {
      return field.source() instanceof ValueSource.Rows rows
          ? names.getOrDefault(rows.of() + " " + value, value)
          : value;
    }

    @Override
    public String team(long id) {
      return name("TEAM", id);
    }

    @Override
    public String person(long account) {
      return name("AGENT", account);
    }

    @Override
    public String status(long id) {
      return name("STATUS", id);
    }

    private String name(String what, long id) {
      return names.getOrDefault(what + " " + id, "#" + id);
    }
  }
}
