package org.handrail.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.handrail.kernel.Sql;
import org.handrail.ticket.model.Channel;

/** Which team answers for a channel when nothing else says so. */
@ApplicationScoped
class StandardTeams {

  @Inject private Sql sql;

  /** Empty if there is none, or one that gets no new tickets. */
  Optional<Long> of(Channel channel) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id from channel_team c join team t on t.id = c.team_id and t.active
                    where c.channel = :channel
                    """)
                .bind("channel", channel)
                .mapTo(Long.class)
                .findOne());
  }

  List<ChannelTeam> all() {
    return sql.query(
        handle ->
            handle
                .createQuery("select channel, team_id from channel_team order by channel")
                .mapTo(ChannelTeam.class)
                .list());
  }

  void put(Channel channel, long teamId) {
    sql.run(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into channel_team (channel, team_id) values (:channel, :team)
                    on conflict (channel) do update set team_id = excluded.team_id
                    """)
                .bind("channel", channel)
                .bind("team", teamId)
                .execute());
  }

  void remove(Channel channel) {
    sql.run(
        handle ->
            handle
                .createUpdate("delete from channel_team where channel = :channel")
                .bind("channel", channel)
                .execute());
  }
}
