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
import org.handrail.notify.MailLayout.Letter;
import org.handrail.notify.Template.Value;
import org.handrail.settings.Settings;
import org.handrail.ticket.model.TicketNumber;

/** Puts mails about tickets into words and queues them. */
@ApplicationScoped
public class TicketMailing {

  @Inject private TicketCards cards;
  @Inject private Templates templates;
  @Inject private Outbox outbox;
  @Inject private OutgoingChannel outgoing;
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
    outgoing.send(mail(kind, ticket, to, special, messageId), to);
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
    var template = templates.get(kind, to.language());
    var words =
        MailLayout.of(
            new Letter(
                kind,
                to.language(),
                to.zone(),
                ticket.helpdesk(),
                Optional.of(new TicketNumber(ticket.number()).toString()),
                template.fill(values(kind, ticket, to, special)),
                link(kind, ticket),
                to.isByMail() ? quotes(kind, ticket, template, messageId) : List.of()));
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

  /** What stands below: the conversation, or the request unless the words have it already. */
  private List<Quote> quotes(
      TemplateKind kind, TicketCard ticket, Template template, Long messageId) {
    if (kind.quotesConversation()) {
      return cards.conversation(ticket.id(), messageId);
    }
    return kind.quotesRequest() && !template.has(Placeholder.REQUEST)
        ? List.of(cards.request(ticket.id()))
        : List.of();
  }

  private Map<Placeholder, Value> values(
      TemplateKind kind, TicketCard ticket, Recipient to, Map<Placeholder, Value> special) {
    Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.NAME, Value.of(to.name()));
    values.put(Placeholder.HELPDESK, Value.of(ticket.helpdesk()));
    values.put(Placeholder.NUMBER, Value.of(new TicketNumber(ticket.number()).toString()));
    values.put(Placeholder.SUBJECT, Value.of(ticket.subject()));
    values.put(Placeholder.REQUESTER, Value.of(ticket.requester()));
    values.put(Placeholder.PRIORITY, Value.of(Templates.nameOf(ticket.priority(), to.language())));
    values.put(Placeholder.DUE, Value.of(due(ticket, to)));
    values.put(Placeholder.LINK, Value.of(link(kind, ticket)));
    if (kind.quotesRequest()) {
      values.put(Placeholder.REQUEST, cards.request(ticket.id()).value());
    }
    values.putAll(special);
    values.keySet().retainAll(kind.placeholders());
    return values;
  }

  private static String due(TicketCard ticket, Recipient to) {
    return ticket.dueAt() == null
        ? "–"
        : Templates.inWords(ticket.dueAt(), to.language(), to.zone());
  }

  private String link(TemplateKind kind, TicketCard ticket) {
    return link(kind.isForAgents() ? "agent" : "portal", ticket.number());
  }

  private String link(String space, long number) {
    return "%s/%s/ticket.xhtml?number=%d".formatted(settings.baseUrl(), space, number);
  }
}
