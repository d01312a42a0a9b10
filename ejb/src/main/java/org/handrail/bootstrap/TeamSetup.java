package org.handrail.bootstrap;

import static org.handrail.bootstrap.Run.or;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.assignment.RoutingService;
import org.handrail.bootstrap.BootstrapDocument.MemberEntry;
import org.handrail.bootstrap.BootstrapDocument.TeamEntry;
import org.handrail.kernel.Sql;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRules;
import org.handrail.team.TeamService;
import org.handrail.team.TeamSettings;
import org.handrail.ticket.model.Channel;
import org.handrail.ticket.model.Channels;

/** Makes and changes teams, with who belongs to them and which channels they answer for. */
@ApplicationScoped
class TeamSetup {

  private static final String WHAT = "team";

  @Inject private TeamService teams;
  @Inject private TeamQueries queries;
  @Inject private RoutingService routing;
  @Inject private Known known;
  @Inject private Sql sql;

  void apply(List<TeamEntry> entries, Run run) {
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var path = "teams[%d]".formatted(i);
      run.at(path, () -> apply(entry, path, run));
    }
  }

  private void apply(TeamEntry entry, String path, Run run) {
    var name = run.needed(entry.name(), path, "name");
    long team =
        known
            .team(name)
            .map(id -> change(id, entry, path, run))
            .orElseGet(() -> make(entry, path, run));
    for (int i = 0; i < entry.members().size(); i++) {
      var member = entry.members().get(i);
      var place = "%s.members[%d]".formatted(path, i);
      run.at(place, () -> member(team, member, place, run));
    }
    for (int i = 0; i < entry.managers().size(); i++) {
      var login = entry.managers().get(i);
      var place = "%s.managers[%d]".formatted(path, i);
      run.at(place, () -> manager(team, login, place, run));
    }
  }

  private long make(TeamEntry entry, String path, Run run) {
    var usual = TeamSettings.standard(entry.name(), ZoneOffset.UTC);
    long id = teams.create(said(entry, usual, path, run));
    run.made(WHAT, entry.name());
    return id;
  }

  private long change(long id, TeamEntry entry, String path, Run run) {
    var there = queries.details(id);
    var after = said(entry, there.settings(), path, run);
    if (!after.equals(there.settings())) {
      teams.change(id, there.version(), after);
      run.changed(WHAT, entry.name(), Run.differences(there.settings(), after));
    }
    return id;
  }

  private TeamSettings said(TeamEntry entry, TeamSettings there, String path, Run run) {
    var rules = there.rules();
    return new TeamSettings(
        there.name(),
        or(entry.level(), there.level()),
        or(entry.strategy(), there.strategy()),
        or(entry.restricted(), there.restricted()),
        there.active(),
        new TeamRules(
            or(entry.reopenDays(), rules.reopenDays()),
            or(entry.autoCloseWorkingDays(), rules.autoCloseWorkingDays()),
            or(entry.timeZone(), rules.zone())),
        entry.calendar() == null
            ? there.calendar()
            : run.known(known.calendar(entry.calendar()), path + ".calendar", entry.calendar()));
  }

  private void member(long team, MemberEntry entry, String path, Run run) {
    var login = run.needed(entry.account(), path, "account");
    long account = run.known(known.account(login), path + ".account", login);
    var lead = lead(team, account);
    if (lead.isEmpty() || entry.lead() != null && !lead.get().equals(entry.lead())) {
      teams.putMember(team, account, Boolean.TRUE.equals(entry.lead()));
      run.changed(WHAT, nameOf(team), List.of("members"));
    }
    if (entry.capacity() != null && !Optional.of(entry.capacity()).equals(capacity(account))) {
      teams.setCapacity(account, entry.capacity());
      run.changed("account", login, List.of("capacity"));
    }
  }

  private void manager(long team, String login, String path, Run run) {
    long account = run.known(known.account(login), path, login);
    boolean there = queries.managers(team).stream().anyMatch(one -> one.accountId() == account);
    if (!there) {
      teams.addManager(team, account);
      run.changed(WHAT, nameOf(team), List.of("managers"));
    }
  }

  /** The team that answers for each channel. */
  void apply(Map<Channel, String> channels, Run run) {
    for (var channel : Channels.all()) {
      if (channels.containsKey(channel)) {
        run.at("channels." + channel, () -> channel(channel, channels.get(channel), run));
      }
    }
  }

  private void channel(Channel channel, String name, Run run) {
    long team = run.known(known.team(name), "channels." + channel, name);
    boolean there =
        routing.standardTeams().stream()
            .anyMatch(one -> one.channel().equals(channel) && one.teamId() == team);
    if (!there) {
      routing.setStandardTeam(channel, team);
      run.changed("channel", channel.key(), List.of("team"));
    }
  }

  private String nameOf(long team) {
    return queries.details(team).settings().name();
  }

  private Optional<Boolean> lead(long team, long account) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    "select lead from membership where team_id = :team and account_id = :account")
                .bind("team", team)
                .bind("account", account)
                .mapTo(Boolean.class)
                .findOne());
  }

  private Optional<Integer> capacity(long account) {
    return sql.query(
        handle ->
            handle
                .createQuery("select capacity from presence where account_id = :account")
                .bind("account", account)
                .mapTo(Integer.class)
                .findOne());
  }
}
