package org.handrail.notify.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.handrail.mail.outbox.OutgoingMail;
import org.handrail.notify.Placeholder;
import org.handrail.notify.Recipient;
import org.handrail.notify.Senders;
import org.handrail.notify.Template.Value;
import org.handrail.notify.TemplateKind;
import org.handrail.notify.Templates;
import org.handrail.notify.TicketMailing;
import org.handrail.security.Caller;
import org.handrail.security.Role;
import org.handrail.settings.Settings;

/**
 * The mail about several clocks. It is about no ticket, so the helpdesk's first mailbox sends it.
 */
@ApplicationScoped
public class ClockDigest {

  @Inject private Senders senders;
  @Inject private Templates templates;
  @Inject private TicketMailing mailing;
  @Inject private Settings settings;

  OutgoingMail of(List<OpenClock> clocks, Caller receiver, Recipient to) {
    var sender = senders.first();
    var words =
        templates
            .get(TemplateKind.CLOCK_DIGEST, to.language())
            .fill(values(clocks, receiver, to, sender.helpdesk()));
    return new OutgoingMail(
        TemplateKind.CLOCK_DIGEST.name(),
        TemplateKind.CLOCK_DIGEST.isAutomatic(),
        sender.mailboxId(),
        to.address(),
        to.name(),
        words.subject(),
        words.html(),
        words.text(),
        List.of(),
        null,
        null);
  }

  private Map<Placeholder, Value> values(
      List<OpenClock> clocks, Caller receiver, Recipient to, String helpdesk) {
    var words = new DigestWords(to.language(), to.zone(), mailing::linkForAgents);
    return Map.of(
        Placeholder.NAME, Value.of(to.name()),
        Placeholder.HELPDESK, Value.of(helpdesk),
        Placeholder.OVERVIEW, Value.of(words.overview(clocks)),
        Placeholder.MESSAGE, words.list(clocks),
        Placeholder.LINK, Value.of(settings.baseUrl() + board(receiver)));
  }

  /** Where this reader sees all open clocks. */
  private static String board(Caller receiver) {
    if (receiver.is(Role.AGENT)) {
      return "/agent/board.xhtml";
    }
    return receiver.is(Role.MANAGER) ? "/manager/outlook.xhtml" : "/admin/outlook.xhtml";
  }
}
