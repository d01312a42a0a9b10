package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.ticket.field.TicketField;
import org.handrail.ticket.field.TicketFields;
import org.handrail.ticket.model.HistoryKind;
import org.handrail.ticket.model.Undeliverable;
import org.handrail.ticket.query.HistoryRow;
import org.handrail.ticket.query.Undelivered;
import org.handrail.web.ui.FieldWords;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** What happened to a ticket, as a sentence in the reader's language. */
@Named
@RequestScoped
public class EventWords {

  /** The parts of Handrail that change tickets by themselves. */
  private static final Set<String> PARTS =
      Set.of("assignment", "auto-close", "mail", "outbox", "presence", "routing", "sla");

  @Inject private ReaderTexts texts;
  @Inject private Reader reader;
  @Inject private FieldWords fields;

  public String of(HistoryRow event) {
    return texts.with(
        "agent.event." + form(event),
        Map.of(
            "property", property(event.kind()),
            "old", value(event.kind(), event.oldValue()),
            "new", value(event.kind(), event.newValue())));
  }

  /** Several in one line: who changed what, {@code Liam Porter changed priority, 2 tags}. */
  public String summary(List<HistoryRow> events) {
    var byActor = new LinkedHashMap<String, List<HistoryRow>>();
    events.forEach(
        event -> byActor.computeIfAbsent(actor(event), who -> new ArrayList<>()).add(event));
    return byActor.entrySet().stream()
        .map(one -> texts.with("agent.event.summary", one.getKey(), things(one.getValue())))
        .collect(Collectors.joining("; "));
  }

  private String things(List<HistoryRow> events) {
    var counts = new LinkedHashMap<HistoryKind, Integer>();
    events.forEach(event -> counts.merge(event.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(one -> thing(one.getKey(), one.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String thing(HistoryKind kind, int count) {
    return isOfSeveral(kind)
        ? texts.count("agent.event.count." + kind, count)
        : property(kind).toLowerCase(reader.getLocale());
  }

  /** Who did it: a person's name, or what the part of Handrail is called. */
  public String actor(HistoryRow event) {
    if (event.actorId() != null) {
      return event.actor();
    }
    return PARTS.contains(event.actor())
        ? texts.get("agent.event.by." + event.actor())
        : texts.with("agent.event.actor", event.actor());
  }

  private static String form(HistoryRow event) {
    if (event.kind().isMessage() || event.kind().equals(HistoryKind.UNDELIVERED)) {
      return event.kind().key();
    }
    if (isOfSeveral(event.kind())) {
      return event.newValue() == null ? "removed" : "added";
    }
    return "changed";
  }

  private static boolean isOfSeveral(HistoryKind kind) {
    return kind.equals(HistoryKind.FOLLOWER)
        || field(kind).filter(TicketField::isSeveral).isPresent();
  }

  private static Optional<TicketField> field(HistoryKind kind) {
    return TicketFields.known()
        .all()
        .filter(field -> field.historyKind().filter(kind::equals).isPresent())
        .findFirst();
  }

  private String property(HistoryKind kind) {
    return kind.isMessage()
        ? ""
        : field(kind).map(fields::name).orElseGet(() -> texts.get("agent.property." + kind));
  }

  private String value(HistoryKind kind, String value) {
    if (value == null) {
      return texts.get("agent.nothing");
    }
    return kind.equals(HistoryKind.UNDELIVERED)
        ? undelivered(value)
        : field(kind).map(field -> fields.value(field, value)).orElse(value);
  }

  /** Whom an answer did not reach, and why. */
  public String notReached(Undelivered missed) {
    return texts.with(
        "agent.message.undelivered",
        Map.of("address", missed.address(), "because", texts.of(missed.because())));
  }

  /** The address, or why it was not reached. */
  private String undelivered(String value) {
    return value.contains("@") ? value : texts.of(Undeliverable.valueOf(value));
  }
}
