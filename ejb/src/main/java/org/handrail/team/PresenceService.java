package org.handrail.team;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.kernel.Sql;
import org.handrail.kernel.signal.Signals;
import org.handrail.security.Callers;
import org.handrail.security.Internal;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.team.model.PresenceState;

/**
 * Agents say whether they are there. Whose browser is not heard any more is offline after a while,
 * so that no ticket is assigned to somebody who went home.
 */
@Stateless
@Requires(Role.AGENT)
public class PresenceService {

  @Inject private Sql sql;
  @Inject private Callers callers;
  @Inject private Signals signals;
  @Inject private Event<AvailabilityChanged> availability;
  @Inject private Clock clock;

  /** The caller is there, back soon, or gone. Saying the same again changes nothing. */
  public void become(PresenceState state) {
    long accountId = callers.current().accountId();
    var now = clock.instant();
    if (write(accountId, state, now)) {
      tell(accountId, now);
    }
  }

  /** The browsers of these agents are open, as the node knows that they are connected to. */
  @Requires(Role.ADMIN)
  public void heard(Collection<Long> accountIds) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    update presence set heard_at = greatest(heard_at, :now)
                    where account_id = any(:accounts) and state <> 'OFFLINE'
                    """)
                .bind("now", clock.instant())
                .bindArray("accounts", Long.class, accountIds)
                .execute());
  }

  /**
   * Anyone who was last heard longer than {@code silence} before {@code now} is offline.
   *
   * @return who went offline by this
   */
  @Internal("the sweep asks, as the system")
  @Requires(Role.ADMIN)
  public List<Long> missSilent(Instant now, Duration silence) {
    List<Long> gone =
        sql.query(
            handle ->
                handle
                    .createQuery(
                        """
                        update presence set state = 'OFFLINE', since = :now
                        where state <> 'OFFLINE' and heard_at < :before
                        returning account_id
                        """)
                    .bind("now", now)
                    .bind("before", now.minus(silence))
                    .mapTo(Long.class)
                    .list());
    gone.forEach(accountId -> tell(accountId, now));
    return gone;
  }

  private boolean write(long accountId, PresenceState state, Instant now) {
    return sql.query(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into presence (account_id, state, since, heard_at)
                        values (:account, :state, :now, :now)
                        on conflict (account_id) do update
                          set state = excluded.state, since = excluded.since,
                            heard_at = excluded.heard_at
                          where presence.state <> excluded.state
                        """)
                    .bind("account", accountId)
                    .bind("state", state)
                    .bind("now", now)
                    .execute()
                == 1);
  }

  private void tell(long accountId, Instant now) {
    signals.send("presence", String.valueOf(accountId));
    availability.fire(new AvailabilityChanged(accountId, now));
  }
}
