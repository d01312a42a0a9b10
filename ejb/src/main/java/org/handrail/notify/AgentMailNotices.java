package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.handrail.channel.AgentMessageKept;
import org.handrail.notify.Template.Value;

/** An agent whose answer by mail went no further than the helpdesk hears of that. */
@ApplicationScoped
class AgentMailNotices {

  @Inject private TicketCards cards;
  @Inject private TicketMailing mailing;

  void onKept(@Observes AgentMessageKept kept) {
    cards
        .owner(kept.accountId())
        .ifPresent(
            agent ->
                mailing.send(
                    TemplateKind.AGENT_MAIL_KEPT,
                    cards.get(kept.ticketId()),
                    agent,
                    Map.of(Placeholder.MESSAGE, Value.of(reason(kept, agent.language()))),
                    null));
  }

  private static String reason(AgentMessageKept kept, String language) {
    var word = kept.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Templates.words(language).getString("agent-mail." + word);
  }
}
