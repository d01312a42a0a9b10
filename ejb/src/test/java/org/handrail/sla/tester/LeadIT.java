package org.handrail.sla.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.handrail.assignment.AssignmentQueries;
import org.handrail.assignment.MemberLoad;
import org.handrail.kernel.Sql;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.sla.simulation.OtherDefinition;
import org.handrail.sla.simulation.Simulation;
import org.handrail.sla.simulation.SimulationQueries;
import org.handrail.sla.simulation.SimulationService;
import org.handrail.team.AgentsFixture;
import org.handrail.team.TeamRow;
import org.handrail.team.TeamService;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.team.model.PresenceState;
import org.handrail.testing.ContainerTest;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lead may do for the teams they lead, and for no others. */
class LeadIT extends ContainerTest {

  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  @Inject private AgentsFixture agents;
  @Inject private TeamService teams;
  @Inject private PolicyTester tester;
  @Inject private SimulationService simulations;
  @Inject private SimulationQueries simulated;
  @Inject private AssignmentQueries assignments;
  @Inject private DefinitionVersions versions;
  @Inject private Callers callers;
  @Inject private Sql sql;

  private long led;
  private long other;
  private long lead;

  @BeforeEach
  void aLeadOfOneTeamWhoIsAMemberOfAnother() {
    led = agents.team("Led " + System.nanoTime(), AssignmentStrategy.MANUAL);
    other = agents.team("Other " + System.nanoTime(), AssignmentStrategy.MANUAL);
    lead = agents.account("Lead", "LEAD");
    agents.runAsAdmin(
        () -> {
          teams.putMember(led, lead, true);
          teams.putMember(other, lead, false);
        });
  }

  @Test
  void triesTicketsOfTheirTeamsOnly() throws Exception {
    assertThat(asLead(() -> tester.teams())).extracting(TeamRow::id).containsExactly(led);
    assertThatCode(() -> asLead(() -> tester.tried(facts(led), NOON))).doesNotThrowAnyException();
    for (var team : new Long[] {other, null}) {
      assertThatThrownBy(() -> asLead(() -> tester.tried(facts(team), NOON)))
          .hasMessageContaining("security.forbidden");
      assertThatThrownBy(() -> asLead(() -> tester.triedByDraft(1, facts(team), NOON)))
          .hasMessageContaining("security.forbidden");
    }
    assertThat(asLead(() -> tester.factsOf(number(ticket(led)))).team()).isEqualTo(led);
    assertThatThrownBy(() -> asLead(() -> tester.factsOf(number(ticket(other)))))
        .hasMessageContaining("security.not-found");
  }

  @Test
  void simulationsThePastOfTheirTeamsOnly() throws Exception {
    long its = ticket(led);
    ticket(other);

    long simulation = asLead(() -> simulations.plan(newest(), before(), after()));

    var tickets =
        agents.asAdmin(
            () -> simulations.tickets(simulation, simulations.position(simulation), 100_000));
    assertThat(tickets).extracting(ticket -> ticket.id()).containsExactly(its);
    assertThat(
            agents.asAdmin(
                () -> simulations.countBehind(simulation, simulations.position(simulation))))
        .isEqualTo(1);
    assertThat(asLead(() -> simulated.latest(5))).extracting(Simulation::id).contains(simulation);
  }

  @Test
  void seesNoSimulationOfOtherTeamsAndAnAdministratorSeesAll() throws Exception {
    long ofAll = agents.asAdmin(() -> simulations.plan(newest(), before(), after()));
    long stranger = agents.account("Stranger", "LEAD");
    agents.runAsAdmin(() -> teams.putMember(other, stranger, true));
    long ofOther = as(stranger, Role.LEAD, () -> simulations.plan(newest(), before(), after()));

    assertThat(asLead(() -> simulated.latest(50)))
        .extracting(Simulation::id)
        .doesNotContain(ofAll, ofOther);
    for (long simulation : new long[] {ofAll, ofOther}) {
      assertThatThrownBy(() -> asLead(() -> simulated.simulation(simulation)))
          .hasMessageContaining("sla.simulation.unknown");
      assertThatThrownBy(() -> asLead(() -> simulated.rates(simulation, Optional.empty())))
          .hasMessageContaining("sla.simulation.unknown");
      assertThatThrownBy(() -> asLead(() -> simulated.differing(simulation, Optional.empty(), 1)))
          .hasMessageContaining("sla.simulation.unknown");
      assertThatThrownBy(() -> asLead(() -> simulated.countDiffering(simulation)))
          .hasMessageContaining("sla.simulation.unknown");
      assertThat(agents.asAdmin(() -> simulated.simulation(simulation)).id()).isEqualTo(simulation);
    }
  }

  @Test
  void whoLeadsNoTeamSimulatesNothingAndAnAgentIsRefused() {
    long idle = agents.account("Idle", "LEAD");

    assertThatThrownBy(
            () -> as(idle, Role.LEAD, () -> simulations.plan(newest(), before(), after())))
        .hasMessageContaining("sla.simulation.no-team");
    assertThatThrownBy(
            () -> as(idle, Role.AGENT, () -> simulations.plan(newest(), before(), after())))
        .hasMessageContaining("security.forbidden");
    assertThatThrownBy(() -> as(idle, Role.AGENT, () -> simulated.latest(1)))
        .hasMessageContaining("security.forbidden");
  }

  @Test
  void seesWhoOfTheirTeamIsThereAndCarriesHowMuch() throws Exception {
    long busy = agents.agentOnline("Busy", led, 3);
    long away = agents.agentOnline("Away", led, 5);
    agents.become(away, PresenceState.AWAY);
    assign(ticket(led), busy);
    assign(ticket(other), busy);

    var members = asLead(() -> assignments.members(led));

    assertThat(members).extracting(MemberLoad::name).startsWith("Busy");
    var first = members.get(0);
    assertThat(first.state()).isEqualTo(PresenceState.ONLINE);
    assertThat(first.capacity()).isEqualTo(3);
    assertThat(first.load()).isEqualTo(2);
    assertThat(first.open()).isEqualTo(1);
    assertThat(first.filled()).isEqualTo(66);
    assertThat(members)
        .filteredOn(member -> member.accountId() == away)
        .extracting(MemberLoad::state)
        .containsExactly(PresenceState.AWAY);
    assertThatThrownBy(() -> asLead(() -> assignments.members(other)))
        .hasMessageContaining("security.not-found");
    assertThatThrownBy(() -> as(busy, Role.AGENT, () -> assignments.members(led)))
        .hasMessageContaining("security.forbidden");
  }

  private static TicketFacts facts(Long team) {
    return new TicketFacts(null, "INCIDENT", Priority.NORMAL, team, null, false, "EMAIL", Set.of());
  }

  private OtherDefinition newest() {
    return new OtherDefinition.OfVersion(versions.newest().id());
  }

  private static Instant before() {
    return NOON.minus(Duration.ofHours(1));
  }

  private static Instant after() {
    return NOON.plus(Duration.ofHours(1));
  }

  private long ticket(long team) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with asker as (
                      insert into person (name, language, time_zone, created_at)
                      values ('Asker', 'en', 'UTC', now()) returning id)
                    insert into ticket (subject, type, impact, urgency, priority, status_id,
                      status_category, team_id, requester_id, channel, created_at, updated_at)
                    select 'Simulated', 'INCIDENT', 'LOW', 'LOW', 1, s.id, 'OPEN', :team, asker.id,
                      'PORTAL', :at, :at
                    from ticket_status s, asker where s.standard and s.category = 'OPEN'
                    returning id
                    """)
                .bind("team", team)
                .bind("at", NOON)
                .mapTo(Long.class)
                .one());
  }

  private TicketNumber number(long ticket) {
    return new TicketNumber(
        sql.query(
            handle ->
                handle
                    .createQuery("select number from ticket where id = :id")
                    .bind("id", ticket)
                    .mapTo(Long.class)
                    .one()));
  }

  private void assign(long ticket, long account) {
    sql.run(
        handle ->
            handle.execute("update ticket set assignee_id = ? where id = ?", account, ticket));
  }

  private <T> T asLead(Callable<T> work) throws Exception {
    return as(lead, Role.LEAD, work);
  }

  private <T> T as(long account, Role role, Callable<T> work) throws Exception {
    return callers.callAs(agents.as(account, role), work);
  }
}
