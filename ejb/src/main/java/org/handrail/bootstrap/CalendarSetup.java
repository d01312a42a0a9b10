package org.handrail.bootstrap;

import static org.handrail.bootstrap.Run.or;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.bootstrap.BootstrapDocument.CalendarEntry;
import org.handrail.bootstrap.BootstrapDocument.DayEntry;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.calendar.definition.HolidayRegion;
import org.handrail.calendar.refresh.CalendarSources;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;

/** Makes and changes business calendars; what it publishes holds for new tickets. */
@ApplicationScoped
class CalendarSetup {

  private static final String WHAT = "calendar";

  @Inject private SlaDefinitionService definitions;
  @Inject private DefinitionVersions versions;
  @Inject private CalendarSources sources;

  void apply(List<CalendarEntry> entries, Run run) {
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var path = "calendars[%d]".formatted(i);
      run.at(path, () -> apply(entry, path, run));
    }
  }

  private void apply(CalendarEntry entry, String path, Run run) {
    var name = run.needed(entry.name(), path, "name");
    var there = find(name);
    var before = there.orElseGet(() -> CalendarDefinition.of(0, name, ZoneOffset.UTC, Map.of()));
    var after = said(entry, before);
    if (there.isEmpty()) {
      publish(definitions.draft(after));
      run.made(WHAT, name);
    } else if (!after.equals(before)) {
      publish(definitions.draft(after));
      run.changed(WHAT, name, Run.differences(before, after));
    }
    standard(entry, run);
  }

  private void standard(CalendarEntry entry, Run run) {
    long id = find(entry.name()).orElseThrow().id();
    if (Boolean.TRUE.equals(entry.standard())
        && versions.newestDefinition().standardCalendar() != id) {
      publish(definitions.draftStandardCalendar(id));
      run.changed(WHAT, entry.name(), List.of("standard"));
    }
  }

  private CalendarDefinition said(CalendarEntry entry, CalendarDefinition before) {
    var changed = before.in(or(entry.timeZone(), before.zone()));
    if (entry.week() != null) {
      changed = changed.withWeek(week(entry.week()));
    }
    for (var day : or(entry.days(), Map.<LocalDate, DayEntry>of()).entrySet()) {
      changed = changed.withOverride(day.getKey(), day(day.getValue()));
    }
    var region =
        entry.country() == null ? null : new HolidayRegion(entry.country(), entry.region());
    return region == null || region.equals(before.region())
        ? changed
        : changed.withRegion(region, sources.holidays(region, changed.zone()));
  }

  private static ExceptionalDay day(DayEntry said) {
    return new ExceptionalDay(
        or(said.label(), ""), said.hours() == null ? null : hours(said.hours()));
  }

  private static Map<DayOfWeek, WorkingHours> week(Map<DayOfWeek, String> said) {
    return said.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, day -> hours(day.getValue())));
  }

  private static WorkingHours hours(String said) {
    return said.isBlank() || said.equalsIgnoreCase("closed")
        ? WorkingHours.CLOSED
        : WorkingHours.of(said.strip().split("\\s*,\\s*"));
  }

  private Optional<CalendarDefinition> find(String name) {
    return versions.newestDefinition().calendars().stream()
        .filter(calendar -> calendar.name().equals(name.strip()))
        .findFirst();
  }

  private void publish(long draft) {
    definitions.publish(draft, Scope.NEW_TICKETS);
  }
}
