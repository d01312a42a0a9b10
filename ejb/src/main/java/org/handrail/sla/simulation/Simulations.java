package org.handrail.sla.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.kernel.retention.ExpiringData;
import org.handrail.security.Callers;

/** The rows of simulations: how far each has come, and what it found. */
@ApplicationScoped
class Simulations {

  /** More tickets than anybody looks at; the rates count all. */
  static final int KEPT = 1000;

  private static final String BEHIND =
      """
      from ticket t where (t.created_at, t.id) > (:at, :id) and t.created_at < :until
        and (not exists (select 1 from sla_simulation_team o where o.simulation_id = :simulation)
          or t.team_id in (select o.team_id from sla_simulation_team o where o.simulation_id = :simulation))
      """;

  /** What was found long ago; the SLA definition has gone on since. */
  @Produces
  static final ExpiringData OLD =
      ExpiringData.of(
          "sla-simulations",
          "sla-review-days",
          "sla_simulation",
          "id",
          "bigint",
          "made_at < :before");

  @Inject private Sql sql;
  @Inject private Callers callers;
  @Inject private Clock clock;

  /**
   * @param teams whose tickets; empty for all
   */
  long add(OtherDefinition definition, Instant from, Instant until, List<Long> teams) {
    long simulation = add(definition, from, until);
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into sla_simulation_team (simulation_id, team_id)
                    select :simulation, team from unnest(:teams) as team
                    """)
                .bind("simulation", simulation)
                .bindArray("teams", Long.class, teams)
                .execute());
    return simulation;
  }

  private long add(OtherDefinition definition, Instant from, Instant until) {
    var by = callers.current();
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    insert into sla_simulation (draft_id, version_id, from_at, until_at, account_id,
                      made_by, made_at, position_at)
                    values (:draft, :version, :from, :until, :account, :by, :now, :from)
                    returning id
                    """)
                .bind("draft", definition.draftId())
                .bind("version", definition.versionId())
                .bind("from", from)
                .bind("until", until)
                .bind("account", by.accountId())
                .bind("by", by.name())
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .one());
  }

  /**
   * @throws DomainException {@code sla.simulation.unknown}
   */
  Simulation get(long id) {
    return sql.query(
        handle ->
            handle
                .createQuery("select * from sla_simulation where id = :id")
                .bind("id", id)
                .mapTo(Simulation.class)
                .findOne()
                .orElseThrow(
                    () ->
                        new DomainException(SimulationError.UNKNOWN_SIMULATION, Map.of("id", id))));
  }

  /** The last ticket that was simulated; before the first, what comes before it. */
  OpenedTicket position(long id) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select position_at as at, position_id as id from sla_simulation where id = :id")
                .bind("id", id)
                .mapTo(OpenedTicket.class)
                .one());
  }

  long countBehind(Simulation simulation, OpenedTicket last) {
    return sql.query(
        handle ->
            handle
                .createQuery("select count(*) " + BEHIND)
                .bind("at", last.at())
                .bind("id", last.id())
                .bind("until", simulation.untilAt())
                .bind("simulation", simulation.id())
                .mapTo(Long.class)
                .one());
  }

  List<OpenedTicket> tickets(Simulation simulation, OpenedTicket after, int limit) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select t.created_at as at, t.id "
                        + BEHIND
                        + " order by t.created_at, t.id limit :limit")
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("until", simulation.untilAt())
                .bind("simulation", simulation.id())
                .bind("limit", limit)
                .mapTo(OpenedTicket.class)
                .list());
  }

  /**
   * Goes on to the last of these tickets.
   *
   * @return how many differing ones had been found before; -1 if these were simulated already
   */
  long advance(long id, List<OpenedTicket> tickets, long differing) {
    var first = tickets.get(0);
    var last = tickets.get(tickets.size() - 1);
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    update sla_simulation set position_at = :lastAt, position_id = :lastId,
                      tickets = tickets + :tickets, differing = differing + :differing
                    where id = :id and (position_at, position_id) < (:firstAt, :firstId)
                    returning differing - :differing
                    """)
                .bind("id", id)
                .bind("firstAt", first.at())
                .bind("firstId", first.id())
                .bind("lastAt", last.at())
                .bind("lastId", last.id())
                .bind("tickets", tickets.size())
                .bind("differing", differing)
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L));
  }

  void count(long id, Rates rates) {
    sql.run(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into sla_simulation_rate as rate (simulation_id, kind, team_id, priority,
                    promised_met, promised_breached, promised_open,
                    simulated_met, simulated_breached, simulated_open)
                  values (:id, :kind, :team, :priority,
                    :promised.met, :promised.breached, :promised.open,
                    :simulated.met, :simulated.breached, :simulated.open)
                  on conflict (simulation_id, kind, team_id, priority) do update set
                    promised_met = rate.promised_met + excluded.promised_met,
                    promised_breached = rate.promised_breached + excluded.promised_breached,
                    promised_open = rate.promised_open + excluded.promised_open,
                    simulated_met = rate.simulated_met + excluded.simulated_met,
                    simulated_breached = rate.simulated_breached + excluded.simulated_breached,
                    simulated_open = rate.simulated_open + excluded.simulated_open
                  """);
          rates
              .byPlace()
              .forEach(
                  (place, sides) ->
                      batch
                          .bind("id", id)
                          .bind("kind", place.kind())
                          .bind("team", place.team())
                          .bind("priority", place.priority().ordinal() + 1)
                          .bindMethods("promised", sides.promised())
                          .bindMethods("simulated", sides.simulated())
                          .add());
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  void keep(long id, Collection<SimulatedTicket> differing) {
    sql.run(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into sla_simulation_ticket (simulation_id, ticket_id, kind, cycle, promised,
                    simulated, promised_left_ms, simulated_left_ms)
                  values (:id, :ticket, :kind, :cycle, :promised, :simulated, :promisedLeft,
                    :simulatedLeft)
                  """);
          for (var ticket : differing) {
            for (var one : ticket.differing()) {
              batch
                  .bind("id", id)
                  .bind("ticket", ticket.ticketId())
                  .bind("kind", one.kind())
                  .bind("cycle", one.cycle())
                  .bind("promised", one.promised())
                  .bind("simulated", one.simulated())
                  .bind("promisedLeft", millis(one.promisedLeft()))
                  .bind("simulatedLeft", millis(one.simulatedLeft()))
                  .add();
            }
          }
          if (batch.size() > 0) {
            batch.execute();
          }
        });
  }

  private static Long millis(Duration left) {
    return left == null ? null : left.toMillis();
  }
}
