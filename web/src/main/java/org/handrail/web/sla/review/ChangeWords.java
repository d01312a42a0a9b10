package org.handrail.web.sla.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.review.DefinitionChange;
import org.handrail.sla.review.DefinitionChange.Part;
import org.handrail.sla.review.DefinitionChange.What;
import org.handrail.sla.review.Subject;
import org.handrail.ticket.model.Priority;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** Says in the reader's words what a draft is about and what it changes. */
@Named
@RequestScoped
public class ChangeWords {

  @Inject private Reader reader;
  @Inject private ReaderTexts texts;
  @Inject private ValueWords values;

  /** For example “Calendar Office hours”. */
  public String subject(Subject subject) {
    return subject == null
        ? texts.get("sla.draft.subject.none")
        : group(subject.part(), subject.name());
  }

  List<ChangeGroup> groups(List<DefinitionChange> changes) {
    var groups = new LinkedHashMap<String, List<ChangeGroup.Line>>();
    for (var change : changes) {
      groups
          .computeIfAbsent(group(change.part(), change.name()), title -> new ArrayList<>())
          .add(line(change));
    }
    return groups.entrySet().stream()
        .map(group -> new ChangeGroup(group.getKey(), group.getValue()))
        .toList();
  }

  private String group(Part part, String name) {
    return name == null
        ? texts.get("sla.draft.subject.definition")
        : texts.with("sla.draft.subject." + part.name().toLowerCase(Locale.ROOT), name);
  }

  private ChangeGroup.Line line(DefinitionChange change) {
    return new ChangeGroup.Line(
        what(change),
        change.what() == What.ADDED ? "" : values.of(change.what(), change.before()),
        change.what() == What.REMOVED ? "" : values.of(change.what(), change.after()));
  }

  /** For example “Friday”, “1 Jan 2027”, “Urgent · Resolution”. */
  private String what(DefinitionChange change) {
    return switch (change.what()) {
      case WEEK, DAY, TARGET -> place(change);
      case STEPS, PAUSES -> place(change) + ": " + aspect(change.what().name());
      case CALENDAR -> aspect(change.part() == Part.DEFINITION ? "STANDARD" : "CALENDAR");
      default -> aspect(change.what().name());
    };
  }

  private String aspect(String name) {
    return texts.word("sla.draft.what.", name);
  }

  private String place(DefinitionChange change) {
    return change.place().stream().map(this::said).collect(Collectors.joining(" · "));
  }

  private String said(Object place) {
    if (place instanceof DayOfWeek day) {
      var name = day.getDisplayName(TextStyle.FULL_STANDALONE, reader.getLocale());
      return name.substring(0, 1).toUpperCase(reader.getLocale()) + name.substring(1);
    }
    if (place instanceof LocalDate date) {
      return reader.date(date);
    }
    if (place instanceof Priority priority) {
      return texts.word("ticket.priority.", priority.name());
    }
    return place instanceof ClockKind clock ? texts.of(clock) : String.valueOf(place);
  }
}
