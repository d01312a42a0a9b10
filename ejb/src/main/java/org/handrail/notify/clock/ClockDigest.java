package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handrail.mail.outbox.OutgoingMail;
import org.handrail.notify.HelpdeskMailing;
import org.handrail.notify.Placeholder;
import org.handrail.notify.Recipient;
import org.handrail.notify.Senders;
import org.handrail.notify.Template.Value;
import org.handrail.notify.TemplateKind;
import org.handrail.notify.TicketMailing;
import org.handrail.security.Caller;
import org.handrail.security.Role;
import org.handrail.settings.Settings;

/**
 * The mail about several clocks. It is about no ticket, so the helpdesk's first mailbox sends it.
 */
@ApplicationScoped
class ClockDigest {

  @Inject private Senders senders;
  @Inject private HelpdeskMailing helpdesk;
  @Inject private TicketMailing tickets;
  @Inject private Settings settings;

  OutgoingMail of(List<OpenClock> clocks, Caller receiver, Recipient to) {
    var words = new DigestWords(to.language(), to.zone(), tickets::linkForAgents);
    return helpdesk.mail(
        TemplateKind.CLOCK_DIGEST,
        senders.first(),
        to,
        Map.of(
            Placeholder.OVERVIEW, Value.of(words.overview(clocks)),
            Placeholder.MESSAGE, words.list(clocks),
            Placeholder.LINK, Value.of(settings.baseUrl() + board(receiver))));
  }

  /** Where this reader sees all open clocks. */
  private static String board(Caller receiver) {
    if (receiver.is(Role.AGENT)) {
      return "/agent/board.xhtml";
    }
    return receiver.is(Role.MANAGER) ? "/manager/forecast.xhtml" : "/admin/forecast.xhtml";
  }
}
