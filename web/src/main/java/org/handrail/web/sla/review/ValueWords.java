package org.handrail.web.sla.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDay;
import org.handrail.calendar.definition.HolidayRegion;
import org.handrail.sla.review.DefinitionChange.AppliedTarget;
import org.handrail.sla.review.DefinitionChange.NamedStep;
import org.handrail.sla.review.DefinitionChange.Requirement;
import org.handrail.sla.review.DefinitionChange.What;
import org.handrail.web.sla.StepWords;
import org.handrail.web.ui.FieldWords;
import org.handrail.web.ui.HolidayNames;
import org.handrail.web.ui.Reader;
import org.handrail.web.ui.ReaderTexts;

/** Says in the reader's words what something of the SLA definition is. */
@RequestScoped
public class ValueWords {

  @Inject private Reader reader;
  @Inject private ReaderTexts texts;
  @Inject private FieldWords fields;

  /** What was or would be; what is not there has its own word for each kind. */
  String of(What what, Object value) {
    if (value == null) {
      return texts.word("sla.draft.nothing.", nothing(what));
    }
    return value instanceof List<?> several ? list(what, several) : one(value);
  }

  private static String nothing(What what) {
    return what == What.DAY || what == What.TARGET || what == What.PAUSES ? what.name() : "OTHER";
  }

  private String list(What what, List<?> several) {
    if (several.isEmpty()) {
      return texts.get(
          what == What.CONDITIONS ? "sla.draft.nothing.conditions" : "sla.draft.nothing.other");
    }
    var separator = what == What.ORDER ? " › " : what == What.PAUSES ? ", " : "; ";
    return several.stream()
        .map(value -> what == What.PAUSES ? status(value) : one(value))
        .collect(Collectors.joining(separator));
  }

  /** A category's constant, or a status with a sign before its name. */
  private String status(Object said) {
    var name = String.valueOf(said);
    if (name.matches("[A-Z_]+")) {
      return texts.word("sla.draft.category.", name);
    }
    return texts.with(
        name.startsWith("+") ? "sla.draft.pause.also" : "sla.draft.pause.not", name.substring(1));
  }

  private String one(Object value) {
    if (value instanceof WorkingHours hours) {
      return hours(hours);
    }
    if (value instanceof CalendarDay day) {
      return day.label() == null || day.label().isEmpty()
          ? hours(day.hours())
          : hours(day.hours())
              + " ("
              + new HolidayNames(reader.getLanguage()).of(day.label())
              + ")";
    }
    if (value instanceof HolidayRegion region) {
      return region(region);
    }
    if (value instanceof AppliedTarget promise) {
      return promise(promise);
    }
    if (value instanceof Requirement requirement) {
      return requirement(requirement);
    }
    if (value instanceof NamedStep step) {
      return new StepWords(reader.formats()).of(step.moment(), step.action(), step.names());
    }
    return value instanceof ZoneId zone ? zone.getId() : String.valueOf(value);
  }

  private String hours(WorkingHours hours) {
    return hours.areClosed()
        ? texts.get("sla.draft.closed")
        : hours.periods().stream()
            .map(period -> period.toString().replace('-', '–'))
            .collect(Collectors.joining(", "));
  }

  private String region(HolidayRegion region) {
    var country = new Locale("", region.country()).getDisplayCountry(reader.getLocale());
    return region.region() == null ? country : country + ", " + region.region();
  }

  private String promise(AppliedTarget promise) {
    var calendar =
        promise.calendar() == null ? texts.get("sla.draft.all-time") : promise.calendar();
    return reader.hours(promise.duration()) + " · " + calendar;
  }

  private String requirement(Requirement requirement) {
    var values =
        requirement.values().stream()
            .map(value -> fields.value(requirement.field(), value))
            .collect(Collectors.joining(", "));
    var comparison = fields.comparison(requirement.operator());
    return (fields.name(requirement.field()) + ": " + comparison + " " + values)
        .replace(":  ", ": ")
        .strip();
  }
}
