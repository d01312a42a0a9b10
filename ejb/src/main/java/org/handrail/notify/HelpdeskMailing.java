package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.handrail.mail.outbox.OutgoingMail;
import org.handrail.notify.Template.Value;

/** Puts mails into words that are about no ticket. */
@ApplicationScoped
public class HelpdeskMailing {

  @Inject private Templates templates;

  /**
   * @param special what the kind has filled in besides what every such mail has
   */
  public OutgoingMail mail(
      TemplateKind kind, Sender sender, Recipient to, Map<Placeholder, Value> special) {
    var words = templates.get(kind, to.language()).fill(values(sender, to, special));
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
