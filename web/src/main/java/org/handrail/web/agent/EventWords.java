package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.TicketType;
import org.handrail.ticket.model.Undeliverable;
import org.handrail.ticket.query.HistoryRow;
import org.handrail.ticket.query.Undelivered;
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
    var counts = new LinkedHashMap<String, Integer>();
    events.forEach(event -> counts.merge(event.kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(one -> thing(one.getKey(), one.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String thing(String kind, int count) {
    return switch (kind) {
      case "tag", "follower" -> texts.count("agent.event.count." + kind, count);
      default -> property(kind).toLowerCase(reader.getLocale());
    };
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
    return switch (event.kind()) {
      case "opened", "reply", "note", "requester-message" -> event.kind();
      case "undelivered" -> "undelivered";
      case "tag", "follower" -> event.newValue() == null ? "removed" : "added";
      default -> "changed";
    };
  }

  private String property(String kind) {
    return switch (kind) {
      case "opened", "reply", "note", "requester-message" -> "";
      default -> texts.get("agent.property." + kind);
    };
  }

  private String value(String kind, String value) {
    if (value == null) {
      return texts.get("agent.nothing");
    }
    return switch (kind) {
      case "undelivered" -> undelivered(value);
      case "priority" -> texts.of(Priority.valueOf(value));
      case "type" -> texts.of(TicketType.valueOf(value));
      default -> Objects.requireNonNull(value);
    };
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
