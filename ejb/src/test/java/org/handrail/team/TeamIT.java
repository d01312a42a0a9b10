package org.handrail.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.calendar.worktime.WorkingTimes;
import org.handrail.kernel.DomainException;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.team.model.PresenceState;
import org.handrail.testing.ContainerTest;
import org.junit.jupiter.api.Test;

class TeamIT extends ContainerTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @Inject private AgentsFixture agents;
  @Inject private TeamService teams;
  @Inject private TeamQueries queries;
  @Inject private PresenceService presence;
  @Inject private SilentAgentSweep sweep;
  @Inject private WorkingTimes hours;
  @Inject private SlaDefinitionService definitions;
  @Inject private DefinitionVersions versions;
  @Inject private Callers callers;
  @Inject private Sql sql;

  @Test
  void aTeamIsFoundAsItWasSetUp() {
    var rules = new TeamRules(3, 7, KYIV);
    var settings =
        new TeamSettings("Network", 2, AssignmentStrategy.ROUND_ROBIN, true, true, rules, 1L);

    long id = agents.asAdmin(() -> teams.create(settings));

    assertThat(agents.asAdmin(() -> queries.details(id)).settings()).isEqualTo(settings);
    assertThat(agents.asAdmin(() -> queries.active()))
        .extracting(TeamRow::name)
        .contains("Network");
    assertThat(agents.asAdmin(() -> queries.rules(id))).isEqualTo(rules);
  }

  @Test
  void whoHasSeenAnOlderTeamIsRefused() {
    long id = agents.team("Printing", AssignmentStrategy.MANUAL);
    var seen = agents.asAdmin(() -> queries.details(id));
    agents.runAsAdmin(() -> teams.change(id, seen.version(), named("Printers")));

    assertThatThrownBy(
            () -> agents.runAsAdmin(() -> teams.change(id, seen.version(), named("Paper"))))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("changed-meanwhile");
  }

  @Test
  void twoTeamsNeverShareANameInAnyWriting() {
    agents.team("Field service", AssignmentStrategy.MANUAL);

    assertThatThrownBy(() -> agents.team("FIELD SERVICE", AssignmentStrategy.MANUAL))
        .hasMessageContaining("team.name.taken");
  }

  @Test
  void onlyAdministratorsChangeTeams() {
    long agent = agents.agent("Iryna");

    assertThatThrownBy(
            () ->
                callers.runAs(
                    agents.as(agent, Role.AGENT), () -> teams.create(named("My own team"))))
        .hasMessageContaining("security.forbidden");
  }

  @Test
  void leadsComeFirstAmongTheMembersAndWhoLeftIsNoMore() {
    long team = agents.team("Databases", AssignmentStrategy.MANUAL);
    long anna = agents.agent("Anna");
    long zoya = agents.agent("Zoya");
    agents.runAsAdmin(() -> teams.putMember(team, anna, false));
    agents.runAsAdmin(() -> teams.putMember(team, zoya, true));
    assertThat(members(team)).containsExactly("Zoya", "Anna");

    agents.runAsAdmin(() -> teams.removeMember(team, zoya));

    assertThat(members(team)).containsExactly("Anna");
    assertThat(audited("team " + team))
        .containsExactly(
            "team-created", "team-member-put", "team-member-put", "team-member-removed");
  }

  @Test
  void onlyAgentsBelongToTeamsAndHaveACapacity() {
    long team = agents.team("Payroll", AssignmentStrategy.MANUAL);
    long requester = agents.account("Olena", "REQUESTER");

    assertThatThrownBy(() -> agents.runAsAdmin(() -> teams.putMember(team, requester, false)))
        .hasMessageContaining("team.member.not-an-agent");
    assertThatThrownBy(() -> agents.runAsAdmin(() -> teams.setCapacity(requester, 3)))
        .hasMessageContaining("team.member.not-an-agent");
    assertThatThrownBy(() -> agents.runAsAdmin(() -> teams.setCapacity(agents.agent("Max"), -1)))
        .hasMessageContaining("team.capacity.out-of-range");
  }

  @Test
  void aTeamsManagersAreSetByAnAdministratorAndAreManagers() {
    long team = agents.team("Archive", AssignmentStrategy.MANUAL);
    long manager = agents.account("Nadia", "MANAGER");
    assertThat(agents.asAdmin(() -> queries.managersOutside(team)))
        .extracting(ManagerRow::accountId)
        .contains(manager);

    agents.runAsAdmin(() -> teams.addManager(team, manager));
    agents.runAsAdmin(() -> teams.addManager(team, manager));

    assertThat(agents.asAdmin(() -> queries.managers(team)))
        .containsExactly(new ManagerRow(manager, "Nadia"));
    assertThatThrownBy(
            () -> agents.runAsAdmin(() -> teams.addManager(team, agents.agent("Nobody"))))
        .hasMessageContaining("team.manager.not-a-manager");
    assertThatThrownBy(
            () ->
                callers.runAs(
                    agents.as(manager, Role.MANAGER), () -> teams.addManager(team, manager)))
        .hasMessageContaining("security.forbidden");
    agents.runAsAdmin(() -> teams.removeManager(team, manager));
    assertThat(agents.asAdmin(() -> queries.managers(team))).isEmpty();
    assertThat(audited("team " + team))
        .containsExactly("team-created", "team-manager-added", "team-manager-removed");
  }

  @Test
  void aLeadSetsTheCapacityOfTheMembersOfTheirTeamsOnly() {
    long team = agents.team("Cables", AssignmentStrategy.MANUAL);
    long other = agents.team("Wires", AssignmentStrategy.MANUAL);
    long lead = agents.account("Lena", "LEAD");
    long member = agents.agent("Mykola");
    long stranger = agents.agent("Stepan");
    agents.runAsAdmin(
        () -> {
          teams.putMember(team, lead, true);
          teams.putMember(team, member, false);
          teams.putMember(other, lead, false);
          teams.putMember(other, stranger, true);
        });

    callers.runAs(agents.as(lead, Role.LEAD), () -> teams.setCapacity(member, 4));

    assertThat(presenceOf(member).capacity()).isEqualTo(4);
    assertThatThrownBy(
            () -> callers.runAs(agents.as(lead, Role.LEAD), () -> teams.setCapacity(stranger, 4)))
        .hasMessageContaining("team.member.not-led");
    assertThatThrownBy(
            () -> callers.runAs(agents.as(stranger, Role.AGENT), () -> teams.setCapacity(lead, 4)))
        .hasMessageContaining("security.forbidden");
    assertThat(callers(lead, Role.LEAD, () -> queries.led()).stream().map(TeamRow::name).toList())
        .containsExactly("Cables");
  }

  private <T> T callers(long account, Role role, Supplier<T> work) {
    var answer = new ArrayList<T>();
    callers.runAs(agents.as(account, role), () -> answer.add(work.get()));
    return answer.get(0);
  }

  @Test
  void ticketsOfARestrictedTeamAreForItsMembersOnly() {
    long open = agents.team("Helpdesk", AssignmentStrategy.MANUAL);
    long restricted = agents.team("Personnel", AssignmentStrategy.MANUAL);
    agents.runAsAdmin(() -> teams.change(restricted, null, restricted("Personnel")));
    long member = agents.agent("Member");
    long stranger = agents.agent("Stranger");
    agents.runAsAdmin(() -> teams.putMember(restricted, member, false));

    assertThat(agents.asAdmin(() -> queries.mayServe(stranger, open))).isTrue();
    assertThat(agents.asAdmin(() -> queries.mayServe(stranger, null))).isTrue();
    assertThat(agents.asAdmin(() -> queries.mayServe(stranger, restricted))).isFalse();
    assertThat(agents.asAdmin(() -> queries.mayServe(member, restricted))).isTrue();
  }

  @Test
  void anAgentSaysWhetherTheyAreThere() {
    long agent = agents.agent("Bohdan");
    assertThat(presenceOf(agent)).isEqualTo(Presence.NEVER_SEEN);

    agents.become(agent, PresenceState.ONLINE);
    agents.become(agent, PresenceState.AWAY);

    assertThat(presenceOf(agent).state()).isEqualTo(PresenceState.AWAY);
  }

  @Test
  void whoseBrowserFallsSilentIsOfflineAndWhoIsHeardStays() {
    long gone = agents.agent("Gone");
    long there = agents.agent("There");
    agents.become(gone, PresenceState.ONLINE);
    agents.become(there, PresenceState.AWAY);
    silenceSince(gone, Duration.ofMinutes(10));
    silenceSince(there, Duration.ofMinutes(2));
    callers.runAs(Caller.system("test"), () -> presence.heard(List.of(there)));

    sweep.missSilent(Instant.now().plus(Duration.ofMinutes(2)));
    var offlineSince = presenceOf(gone).since();
    sweep.missSilent(Instant.now().plus(Duration.ofMinutes(2)));

    assertThat(presenceOf(gone).state()).isEqualTo(PresenceState.OFFLINE);
    assertThat(presenceOf(gone).since()).isEqualTo(offlineSince);
    assertThat(presenceOf(there).state()).isEqualTo(PresenceState.AWAY);
  }

  @Test
  void aSweepThatComesAWeekLateFindsEverybodyWhoIsSilent() {
    long gone = agents.agent("Long gone");
    agents.become(gone, PresenceState.ONLINE);

    sweep.missSilent(Instant.now().plus(Duration.ofDays(7)));

    assertThat(presenceOf(gone).state()).isEqualTo(PresenceState.OFFLINE);
  }

  @Test
  void ownHoursComeBeforeTheTeamsAndThoseBeforeTheStandardOnes() {
    long nights = calendar("Nights");
    long mornings = calendar("Mornings");
    long agent = agents.agent("Solomiia");
    assertThat(worksBy(agent)).isEqualTo("Office hours");

    long team = team("Solomiia’s team", mornings);
    agents.runAsAdmin(() -> teams.putMember(team, agent, false));
    assertThat(worksBy(agent)).isEqualTo("Mornings");

    agents.runAsAdmin(() -> hours.change(agent, nights));
    assertThat(worksBy(agent)).isEqualTo("Nights");
    assertThat(audited("account " + agent)).containsExactly("working-hours-changed");

    agents.runAsAdmin(() -> hours.change(agent, null));
    assertThat(worksBy(agent)).isEqualTo("Mornings");
  }

  @Test
  void whoseCalendarLeavesTheDefinitionKeepsTheHoursOfTheOthers() {
    long passing = calendar("Passing");
    long agent = agents.agent("Taras");
    long without = agents.asAdmin(() -> definitions.draftWithoutCalendar(passing));
    agents.runAsAdmin(() -> hours.change(agent, passing));

    publish(() -> without);

    assertThat(worksBy(agent)).isEqualTo("Office hours");
  }

  /** The name of the one calendar with these hours. */
  private String worksBy(long account) {
    var worked = agents.asAdmin(() -> hours.of(account));
    return versions.newestDefinition().calendars().stream()
        .filter(calendar -> calendar.compiled().equals(worked))
        .map(CalendarDefinition::name)
        .collect(Collectors.joining());
  }

  /** A new one in the SLA definition, with hours that no other has. */
  private long calendar(String name) {
    int opens = 10 + versions.newestDefinition().calendars().size();
    var week = Map.of(DayOfWeek.MONDAY, WorkingHours.of("%d:00-24:00".formatted(opens)));
    publish(() -> definitions.draft(CalendarDefinition.of(0, name, KYIV, week)));
    return versions.newestDefinition().calendars().stream()
        .filter(calendar -> calendar.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void silenceIsCountedInDaysOfTheTeamsCalendarOnWhichHolidaysAreNone() {
    long calendar = openEveryDayButOverChristmas("Harbour " + System.nanoTime());
    long team = team("Harbour " + System.nanoTime(), calendar);
    var eve = Instant.parse("2030-12-24T10:30:00Z");

    assertThat(agents.asAdmin(() -> queries.rules(team)).autoCloseWorkingDays()).isEqualTo(5);
    assertThat(agents.asAdmin(() -> queries.autoCloseAt(team, eve)))
        .isEqualTo(eve.plus(Duration.ofDays(5 + 3)));
    assertThat(agents.asAdmin(() -> queries.autoCloseAt(null, eve)))
        .as("the standard calendar, which is closed at the weekend")
        .isEqualTo(eve.plus(Duration.ofDays(7)));
  }

  private long openEveryDayButOverChristmas(String name) {
    var week = new EnumMap<DayOfWeek, WorkingHours>(DayOfWeek.class);
    List.of(DayOfWeek.values()).forEach(day -> week.put(day, WorkingHours.of("09:00-12:00")));
    var calendar = CalendarDefinition.of(0, name, KYIV, week);
    for (int day = 25; day <= 27; day++) {
      var date = LocalDate.of(2030, 12, day);
      calendar = calendar.withOverride(date, ExceptionalDay.closed("Christmas"));
    }
    var definition = calendar;
    publish(() -> definitions.draft(definition));
    return versions.newestDefinition().calendars().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void publish(Supplier<Long> draft) {
    agents.runAsAdmin(() -> definitions.publish(draft.get(), Scope.NEW_TICKETS));
  }

  private long team(String name, long calendar) {
    var standard = named(name);
    var settings =
        new TeamSettings(name, 1, standard.strategy(), false, true, standard.rules(), calendar);
    return agents.asAdmin(() -> teams.create(settings));
  }

  private Presence presenceOf(long agent) {
    try {
      return callers.callAs(agents.as(agent, Role.AGENT), queries::myPresence);
    } catch (Exception refused) {
      throw new AssertionError(refused);
    }
  }

  private List<String> members(long team) {
    return agents.asAdmin(() -> queries.agents(team)).stream().map(AgentRow::name).toList();
  }

  private void silenceSince(long agent, Duration silence) {
    sql.run(
        handle ->
            handle
                .createUpdate("update presence set heard_at = :at where account_id = :id")
                .bind("id", agent)
                .bind("at", Instant.now().minus(silence))
                .execute());
  }

  private List<String> audited(String object) {
    return sql.query(
        handle ->
            handle
                .createQuery("select action from audit_record where object = :object order by id")
                .bind("object", object)
                .mapTo(String.class)
                .list());
  }

  private static TeamSettings named(String name) {
    return TeamSettings.standard(name, KYIV);
  }

  private static TeamSettings restricted(String name) {
    var rules = named(name).rules();
    return new TeamSettings(name, 1, AssignmentStrategy.MANUAL, true, true, rules, null);
  }
}
