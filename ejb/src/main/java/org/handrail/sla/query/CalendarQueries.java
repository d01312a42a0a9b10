package org.handrail.sla.query;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.calendar.definition.CalendarDay;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.CalendarFeed;
import org.handrail.calendar.refresh.FeedFetches;
import org.handrail.calendar.worktime.CalendarUsers;
import org.handrail.kernel.DomainException;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.PolicyDefinition;
import org.handrail.sla.definition.SlaDefinition;

/** Answers about the calendars that the next ticket will have. */
@Stateless
@Requires(Role.ADMIN)
public class CalendarQueries {

  @Inject private DefinitionVersions versions;
  @Inject private FeedFetches fetches;
  @Inject private CalendarUsers users;
  @Inject private Clock clock;

  /** All of them, by name. */
  public List<CalendarRow> all() {
    var definition = versions.newestDefinition();
    var teams = users.teams();
    var failing = fetches.failing();
    return definition.calendars().stream()
        .map(calendar -> row(definition, calendar, teams, failing))
        .sorted((one, other) -> one.calendar().name().compareToIgnoreCase(other.calendar().name()))
        .toList();
  }

  /**
   * @throws DomainException {@code calendar.unknown}
   */
  public CalendarDetails details(long id) {
    var definition = versions.newestDefinition();
    var calendar = definition.calendar(id);
    return new CalendarDetails(
        calendar,
        definition.standardCalendar() == id,
        policiesWith(definition, id),
        users.teams().getOrDefault(id, List.of()),
        users.countPeople(id),
        fetches.of(id));
  }

  private CalendarRow row(
      SlaDefinition definition,
      CalendarDefinition calendar,
      Map<Long, List<String>> teams,
      Map<Long, List<String>> failing) {
    var fetched =
        calendar.feeds().stream()
            .filter(feed -> feed.url() != null)
            .map(CalendarFeed::name)
            .collect(Collectors.toSet());
    return new CalendarRow(
        calendar,
        nextException(calendar),
        definition.standardCalendar() == calendar.id(),
        policiesWith(definition, calendar.id()),
        teams.getOrDefault(calendar.id(), List.of()),
        stillThere(failing.getOrDefault(calendar.id(), List.of()), fetched));
  }

  private CalendarDay nextException(CalendarDefinition calendar) {
    var today = LocalDate.now(clock.withZone(calendar.zone()));
    return today
        .datesUntil(today.plusYears(1))
        .map(calendar::dayOn)
        .filter(day -> !day.hours().equals(calendar.week().get(day.date().getDayOfWeek())))
        .findFirst()
        .orElse(null);
  }

  private static List<String> policiesWith(SlaDefinition definition, long calendar) {
    return definition.policiesWith(calendar).stream().map(PolicyDefinition::name).toList();
  }

  private static List<String> stillThere(List<String> failing, Set<String> feeds) {
    return failing.stream().filter(feeds::contains).sorted().toList();
  }
}
