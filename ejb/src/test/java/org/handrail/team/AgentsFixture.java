package org.handrail.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Supplier;
import org.handrail.kernel.Sql;
import org.handrail.security.Caller;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.team.model.AssignmentStrategy;
import org.handrail.team.model.PresenceState;

/** Agents and administrators as tests in the container need them, and acting on their behalf. */
@ApplicationScoped
public class AgentsFixture {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @Inject private Sql sql;
  @Inject private Callers callers;
  @Inject private TeamService teams;
  @Inject private PresenceService presence;

  /** A new agent who has never been online; tells the account. */
  public long agent(String name) {
    return account(name, "AGENT");
  }

  /** A new account in one role. */
  public long account(String name, String role) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with somebody as (
                      insert into person (name, language, time_zone, created_at)
                      values (:name, 'en', 'Europe/Kyiv', now()) returning id),
                    login as (
                      insert into account (person_id, login, stamp, created_at)
                      select id, :name || '-' || id, gen_random_uuid(), now() from somebody
                      returning id),
                    granted as (
                      insert into account_role (account_id, role) select id, :role from login)
                    select id from login
                    """)
                .bind("name", name)
                .bind("role", role)
                .mapTo(Long.class)
                .one());
  }

  /** A new agent, online, who belongs to the team and carries so many. */
  public long agentOnline(String name, long teamId, int capacity) {
    long account = agent(name);
    runAsAdmin(
        () -> {
          teams.putMember(teamId, account, false);
          teams.setCapacity(account, capacity);
        });
    become(account, PresenceState.ONLINE);
    return account;
  }

  /** The agent says so. */
  public void become(long account, PresenceState state) {
    callers.runAs(as(account, Role.AGENT), () -> presence.become(state));
  }

  /** A new team with this strategy. */
  public long team(String name, AssignmentStrategy strategy) {
    var settings = TeamSettings.standard(name, KYIV);
    return asAdmin(
        () ->
            teams.create(new TeamSettings(name, 1, strategy, false, true, settings.rules(), null)));
  }

  public <T> T asAdmin(Supplier<T> work) {
    try {
      return callers.callAs(as(account("Admin", "ADMIN"), Role.ADMIN), work::get);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public void runAsAdmin(Runnable work) {
    callers.runAs(as(account("Admin", "ADMIN"), Role.ADMIN), work);
  }

  /** The caller with this account, whose person has the same name. */
  public Caller as(long account, Role role) {
    long person =
        sql.query(
            handle ->
                handle
                    .createQuery("select person_id from account where id = :id")
                    .bind("id", account)
                    .mapTo(Long.class)
                    .one());
    return Caller.account(account, person, "account " + account, Set.of(role), "en", KYIV);
  }
}
