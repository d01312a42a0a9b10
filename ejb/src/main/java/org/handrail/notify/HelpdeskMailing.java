package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.mail.outbox.OutgoingMail;
import org.handrail.notify.MailLayout.Letter;
import org.handrail.notify.Template.Value;

/** Puts mails into words that are about no ticket. */
@ApplicationScoped
public class HelpdeskMailing {

  @Inject private Templates templates;

  /**
   * @param special what the kind has filled in besides what every such mail has; the link is needed
   */
  public OutgoingMail mail(
      TemplateKind kind, Sender sender, Recipient to, Map<Placeholder, Value> special) {
    var words =
        MailLayout.of(
            new Letter(
                kind,
                to.language(),
                to.zone(),
                sender.helpdesk(),
                Optional.empty(),
                templates.get(kind, to.language()).fill(values(sender, to, special)),
                special.get(Placeholder.LINK).text(),
                List.of()));
    return new OutgoingMail(
        kind.name(),
        kind.isAutomatic(),
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

  private static Map<Placeholder, Value> values(
      Sender sender, Recipient to, Map<Placeholder, Value> special) {
    Map<Placeholder, Value> values = new EnumMap<>(special);
    values.put(Placeholder.NAME, Value.of(to.name()));
    values.put(Placeholder.HELPDESK, Value.of(sender.helpdesk()));
    return values;
  }
}
