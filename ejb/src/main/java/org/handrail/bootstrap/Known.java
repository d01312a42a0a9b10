package org.handrail.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.sla.definition.DefinitionVersions;

/** Finds by name what is there already. */
@ApplicationScoped
class Known {

  @Inject private Sql sql;
  @Inject private DefinitionVersions versions;

  /** By its login, or an address of its owner. */
  Optional<Long> account(String key) {
    return id(
        """
        select a.id from account a where lower(a.login) = lower(trim(:name))
          or exists (select 1 from contact_point c where c.person_id = a.person_id
            and c.kind = 'email' and c.normalised = lower(trim(:name)))
        order by lower(a.login) = lower(trim(:name)) desc, a.id limit 1
        """,
        key);
  }

  Optional<Long> team(String name) {
    return id("select id from team where name = trim(:name)", name);
  }

  /** By its English name; of several the first that was made. */
  Optional<Long> category(String name) {
    return id(
        "select id from category where localised(names, 'en') = trim(:name) order by id limit 1",
        name);
  }

  Optional<Long> organisation(String name) {
    return id("select id from organisation where name = trim(:name) order by id limit 1", name);
  }

  Optional<Long> mailbox(String address) {
    return id("select id from mailbox where address = lower(trim(:name))", address);
  }

  Optional<Long> calendar(String name) {
    return versions.newestDefinition().calendars().stream()
        .filter(calendar -> calendar.name().equals(name.strip()))
        .map(calendar -> calendar.id())
        .findFirst();
  }

  private Optional<Long> id(String query, String name) {
    return sql.query(
        handle -> handle.createQuery(query).bind("name", name).mapTo(Long.class).findOne());
  }
}
