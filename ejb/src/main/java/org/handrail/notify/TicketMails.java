package org.handrail.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.mail.outbox.Outbox;
import org.handrail.mail.outbox.OutgoingMail;
import org.handrail.mail.thread.SubjectTag;
import org.handrail.notify.Template.Value;
import org.handrail.security.Caller;
import org.handrail.settings.Settings;
import org.handrail.ticket.TicketNumber;
import org.handrail.ticket.event.TicketEvent.PublicReplySent;
import org.handrail.ticket.event.TicketEvent.StatusChanged;
import org.handrail.ticket.event.TicketEvent.TicketAssigned;
import org.handrail.ticket.event.TicketEvent.TicketOpened;

/** Who hears by mail of what happens to a ticket. */
@ApplicationScoped
public class TicketMails {

  @Inject private TicketCards cards;
  @Inject private Templates templates;
  @Inject private Outbox outbox;
  @Inject private Settings settings;

  /** What a machine sent is not confirmed: it would confirm back. */
  void onOpened(@Observes TicketOpened opened) {
    if (!opened.automatic()) {
      var ticket = cards.get(opened.ticketId());
      cards
          .requester(opened.ticketId())
          .ifPresent(person -> send(TemplateKind.ACKNOWLEDGEMENT, ticket, person, Map.of(), null));
    }
  }

  void onReply(@Observes PublicReplySent reply) {
    var ticket = cards.get(reply.ticketId());
    var said = cards.said(reply.messageId());
    Map<Placeholder, Value> values =
        Map.of(
            Placeholder.MESSAGE, Value.rich(said.text(), said.html()),
            Placeholder.AGENT, Value.of(reply.by().name()));
    cards.requesterAndWatchers(reply.ticketId()).stream()
        .filter(person -> !isOneself(person, reply.by()))
        .forEach(
            person -> send(TemplateKind.PUBLIC_REPLY, ticket, person, values, reply.messageId()));
  }

  void onAssigned(@Observes TicketAssigned assigned) {
    if (assigned.newAssigneeId() != null) {
      var ticket = cards.get(assigned.ticketId());
      cards
          .owner(assigned.newAssigneeId())
          .filter(agent -> !isOneself(agent, assigned.by()))
          .ifPresent(agent -> send(TemplateKind.ASSIGNED, ticket, agent, Map.of(), null));
    }
  }

  void onStatus(@Observes StatusChanged changed) {
    if (changed.isResolution()) {
      tellRequester(TemplateKind.RESOLVED, changed);
    } else if (changed.isClosing()) {
      tellRequester(TemplateKind.CLOSED, changed);
    }
  }

  private void tellRequester(TemplateKind kind, StatusChanged changed) {
    var ticket = cards.get(changed.ticketId());
    cards
        .requester(changed.ticketId())
        .filter(person -> !isOneself(person, changed.by()))
        .ifPresent(person -> send(kind, ticket, person, Map.of(), null));
  }

  private static boolean isOneself(Recipient person, Caller by) {
    return Objects.equals(person.personId(), by.personId());
  }

  private void send(
      TemplateKind kind,
      TicketCard ticket,
      Recipient to,
      Map<Placeholder, Value> special,
      Long messageId) {
    Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.NAME, Value.of(to.name()));
    values.put(Placeholder.HELPDESK, Value.of(ticket.helpdesk()));
    values.put(Placeholder.NUMBER, Value.of(new TicketNumber(ticket.number()).toString()));
    values.put(Placeholder.SUBJECT, Value.of(ticket.subject()));
    values.put(Placeholder.REQUESTER, Value.of(ticket.requester()));
    values.put(Placeholder.LINK, Value.of(link(kind, ticket)));
    values.putAll(special);
    values.keySet().retainAll(kind.placeholders());
    var words = templates.get(kind, to.language()).fill(values);
    outbox.send(
        new OutgoingMail(
            kind.name(),
            kind.isAutomatic(),
            ticket.mailboxId(),
            to.address(),
            kind.placeholders().contains(Placeholder.NAME) ? to.name() : "",
            SubjectTag.tagged(ticket.number(), words.subject()),
            words.html(),
            words.text(),
            kind == TemplateKind.ASSIGNED ? List.of() : cards.references(ticket.id()),
            ticket.id(),
            messageId));
  }

  private String link(TemplateKind kind, TicketCard ticket) {
    String space = kind == TemplateKind.ASSIGNED ? "agent" : "portal";
    return "%s/%s/ticket.xhtml?number=%d".formatted(settings.baseUrl(), space, ticket.number());
  }
}
