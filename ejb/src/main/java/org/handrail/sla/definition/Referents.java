package org.handrail.sla.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.sla.policy.Action;
import org.handrail.sla.policy.Step;
import org.handrail.ticket.field.Criterion;
import org.handrail.ticket.field.ValueSource;
import org.handrail.ticket.field.ValueSource.Catalogue;

/**
 * What a policy names by its id. The SLA definition is one document, so no foreign key sees to it
 * that what is named was ever there; none of it is deleted later.
 */
@ApplicationScoped
class Referents {

  @Inject private Sql sql;

  /**
   * @throws DomainException {@code sla.policy.value-unknown}
   */
  void requireKnown(PolicyDefinition policy) {
    policy.conditions().forEach(this::requireKnown);
    require("team", policy.byTeam().keySet());
    require("team", actions(policy, Action.TransferToTeam.class).map(to -> to.team()).toList());
    require(
        "account",
        actions(policy, Action.Notify.class).flatMap(told -> told.people().stream()).toList());
    policy.pauses().values().forEach(rule -> require("ticket_status", rule.statuses().keySet()));
  }

  private void requireKnown(Criterion condition) {
    if (condition.field().source() instanceof ValueSource.Rows rows) {
      require(table(rows.of()), condition.values().stream().map(Long::valueOf).toList());
    }
  }

  private static String table(Catalogue catalogue) {
    return switch (catalogue) {
      case STATUS -> "ticket_status";
      case CATEGORY -> "category";
      case TEAM -> "team";
      case AGENT -> "account";
      case PERSON -> "person";
      case ORGANISATION -> "organisation";
    };
  }

  /**
   * @param table never from outside
   */
  private void require(String table, Collection<Long> ids) {
    var wanted = Set.copyOf(ids);
    if (!wanted.isEmpty() && count(table, wanted) != wanted.size()) {
      throw new DomainException(DefinitionError.UNKNOWN_VALUE, Map.of("kind", table));
    }
  }

  private long count(String table, Set<Long> ids) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) from " + table + " where id = any(:ids)")
                .bindArray("ids", Long.class, ids)
                .mapTo(Long.class)
                .one());
  }

  private static <T extends Action> Stream<T> actions(PolicyDefinition policy, Class<T> type) {
    return policy
        .clocks()
        .flatMap(clock -> clock.getValue().steps().stream())
        .map(Step::action)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
