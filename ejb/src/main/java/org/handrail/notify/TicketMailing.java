package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.mail.outbox.Outbox;
import org.handrail.mail.outbox.OutgoingMail;
import org.handrail.mail.thread.SubjectTag;
import org.handrail.notify.Template.Value;
import org.handrail.settings.Settings;
import org.handrail.ticket.TicketNumber;

/** Puts mails about tickets into words and queues them. */
@ApplicationScoped
public class TicketMailing {

  @Inject private TicketCards cards;
  @Inject private Templates templates;
  @Inject private Outbox outbox;
  @Inject private Settings settings;

  /**
   * @param special what the kind has filled in besides what every mail about a ticket has
   * @param messageId the message whose files travel with it, or null
   */
  void send(
      TemplateKind kind,
      TicketCard ticket,
      Recipient to,
      Map<Placeholder, Value> special,
      Long messageId) {
    outbox.send(mail(kind, ticket, to, special, messageId));
  }

  /**
   * The same for what can wait.
   *
   * @return when there will be room for it; empty if it was queued
   */
  public Optional<Instant> sendIfRoom(
      TemplateKind kind, TicketCard ticket, Recipient to, Map<Placeholder, Value> special) {
    return outbox.sendIfRoom(mail(kind, ticket, to, special, null));
  }

  /** Where those who work on a ticket find it. */
  public String linkForAgents(long number) {
    return link("agent", number);
  }

  private OutgoingMail mail(
      TemplateKind kind,
      TicketCard ticket,
      Recipient to,
      Map<Placeholder, Value> special,
      Long messageId) {
    var words = templates.get(kind, to.language()).fill(values(kind, ticket, to, special));
    return new OutgoingMail(
        kind.name(),
        kind.isAutomatic(),
        ticket.mailboxId(),
        to.address(),
        kind.placeholders().contains(Placeholder.NAME) ? to.name() : "",
        SubjectTag.tagged(ticket.number(), words.subject()),
        words.html(),
        words.text(),
        kind.isForAgents() ? List.of() : cards.references(ticket.id()),
        ticket.id(),
        messageId);
  }

  private Map<Placeholder, Value> values(
      TemplateKind kind, TicketCard ticket, Recipient to, Map<Placeholder, Value> special) {
    Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.NAME, Value.of(to.name()));
    values.put(Placeholder.HELPDESK, Value.of(ticket.helpdesk()));
    values.put(Placeholder.NUMBER, Value.of(new TicketNumber(ticket.number()).toString()));
    values.put(Placeholder.SUBJECT, Value.of(ticket.subject()));
    values.put(Placeholder.REQUESTER, Value.of(ticket.requester()));
    values.put(Placeholder.LINK, Value.of(link(kind, ticket)));
    values.putAll(special);
    values.keySet().retainAll(kind.placeholders());
    return values;
  }

  private String link(TemplateKind kind, TicketCard ticket) {
    return link(kind.isForAgents() ? "agent" : "portal", ticket.number());
  }

  private String link(String space, long number) {
    return "%s/%s/ticket.xhtml?number=%d".formatted(settings.baseUrl(), space, number);
  }
}
