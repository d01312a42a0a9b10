package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handrail.forecast.BreachesLikely;
import org.handrail.kernel.Sql;
import org.handrail.mail.outbox.Outbox;
import org.handrail.notify.Template.Value;
import org.handrail.settings.Settings;

/**
 * Who leads a team hears of its likely breaches, in their working hours; of a team without a lead
 * the managers do.
 */
@ApplicationScoped
class ForecastMails {

  @Inject private TicketCards cards;
  @Inject private ForecastWords words;
  @Inject private HelpdeskMailing mailing;
  @Inject private Senders senders;
  @Inject private Outbox outbox;
  @Inject private Settings settings;
  @Inject private ReceiversHours hours;
  @Inject private Sql sql;

  void onBreachesLikely(@Observes BreachesLikely likely) {
    var sender = senders.of(likely.teamId());
    var team = nameOf(likely.teamId());
    for (var account : inCharge(likely.teamId())) {
      cards
          .owner(account.id())
          .ifPresent(
              person ->
                  outbox.sendAfter(
                      hours.nextOpening(account.id()),
                      mailing.mail(
                          TemplateKind.BREACH_FORECAST,
                          sender,
                          person,
                          values(likely, team, person.language(), account.space()))));
    }
  }

  private Map<Placeholder, Value> values(
      BreachesLikely likely, String team, String language, String space) {
    return Map.of(
        Placeholder.TEAM, Value.of(team),
        Placeholder.MESSAGE, Value.of(words.of(likely, language)),
        Placeholder.LINK, Value.of(link(likely.teamId(), space)));
  }

  private String link(long teamId, String space) {
    return "%s/%s/forecast.xhtml?team=%d".formatted(settings.baseUrl(), space, teamId);
  }

  private List<InCharge> inCharge(long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    with leads as (
                      select m.account_id as id, 'agent' as space from membership m
                        join account a on a.id = m.account_id and a.active
                      where m.team_id = :team and m.lead)
                    select id, space from leads
                    union all
                    select g.account_id, 'manager' from team_manager g
                      join account_role r on r.account_id = g.account_id and r.role = 'MANAGER'
                      join account a on a.id = g.account_id and a.active
                    where g.team_id = :team and not exists (select 1 from leads)
                    order by id
                    """)
                .bind("team", teamId)
                .mapTo(InCharge.class)
                .list());
  }

  private String nameOf(long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery("select name from team where id = :team")
                .bind("team", teamId)
                .mapTo(String.class)
                .one());
  }

  /** Somebody to be told, and the space of the screens they may open. */
  public record InCharge(long id, String space) {}
}
