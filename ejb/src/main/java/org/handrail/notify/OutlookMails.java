package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handrail.kernel.Sql;
import org.handrail.mail.outbox.Outbox;
import org.handrail.mail.outbox.OutgoingMail;
import org.handrail.notify.Template.Value;
import org.handrail.settings.Settings;
import org.handrail.sla.outlook.BreachesLikely;

/**
 * Who leads a team hears of its likely breaches, in their working hours; of a team without a lead
 * the managers do.
 */
@ApplicationScoped
public class OutlookMails {

  @Inject private TicketCards cards;
  @Inject private OutlookWords words;
  @Inject private Templates templates;
  @Inject private Outbox outbox;
  @Inject private Settings settings;
  @Inject private ReceiversHours hours;
  @Inject private Sql sql;

  void onBreachesLikely(@Observes BreachesLikely likely) {
    var sender = sender(likely.teamId());
    for (var account : inCharge(likely.teamId())) {
      cards
          .owner(account.id())
          .ifPresent(
              person ->
                  outbox.sendAfter(
                      hours.nextOpening(account.id()),
                      mail(likely, sender, person, account.space())));
    }
  }

  private OutgoingMail mail(BreachesLikely likely, Sender sender, Recipient to, String space) {
    var filled =
        templates
            .get(TemplateKind.BREACH_OUTLOOK, to.language())
            .fill(
                Map.of(
                    Placeholder.NAME, Value.of(to.name()),
                    Placeholder.HELPDESK, Value.of(sender.helpdesk()),
                    Placeholder.TEAM, Value.of(sender.team()),
                    Placeholder.MESSAGE, Value.of(words.of(likely, to.language())),
                    Placeholder.LINK, Value.of(link(likely.teamId(), space))));
    return new OutgoingMail(
        TemplateKind.BREACH_OUTLOOK.name(),
        true,
        sender.mailboxId(),
        to.address(),
        to.name(),
        filled.subject(),
        filled.html(),
        filled.text(),
        List.of(),
        null,
        null);
  }

  private String link(long teamId, String space) {
    return "%s/%s/outlook.xhtml?team=%d".formatted(settings.baseUrl(), space, teamId);
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
                    select r.account_id, 'manager' from account_role r
                      join account a on a.id = r.account_id and a.active
                    where r.role = 'MANAGER' and not exists (select 1 from leads)
                    order by id
                    """)
                .bind("team", teamId)
                .mapTo(InCharge.class)
                .list());
  }

  /** The team's mailbox speaks for it, else the first one. */
  private Sender sender(long teamId) {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select t.name as team, b.id as mailbox_id,
                      coalesce(b.display_name, 'Handrail') as helpdesk
                    from team t left join lateral (
                      select id, display_name from mailbox where enabled
                      order by (team_id = t.id) desc nulls last, id limit 1) b on true
                    where t.id = :team
                    """)
                .bind("team", teamId)
                .mapTo(Sender.class)
                .one());
  }

  /** Somebody to be told, and the space of the screens they may open. */
  public record InCharge(long id, String space) {}

  /** From which mailbox, and for whom it speaks. */
  public record Sender(String team, Long mailboxId, String helpdesk) {}
}
