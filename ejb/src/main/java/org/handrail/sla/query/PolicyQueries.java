package org.handrail.sla.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.SlaDefinition;

/** Answers about the SLA definition of calendars and policies, for those who change or try it. */
@Stateless
@Requires({Role.ADMIN, Role.LEAD})
public class PolicyQueries {

  @Inject private DefinitionVersions versions;
  @Inject private Sql sql;

  /** The SLA definition that the next ticket will have. */
  public SlaDefinition newestDefinition() {
    return versions.newestDefinition();
  }

  /** Whose people a policy may be for, by name. */
  public List<OrganisationChoice> organisations() {
    return sql.query(
        handle ->
            handle
                .createQuery("select id, name from organisation order by name, id")
                .mapTo(OrganisationChoice.class)
                .list());
  }
}
