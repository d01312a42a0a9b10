package org.handrail.sla.calendar;

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
import org.handrail.kernel.DomainException;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.book.CalendarUsers;
import org.handrail.sla.book.PolicyDefinition;
import org.handrail.sla.book.Revisions;
import org.handrail.sla.book.SlaBook;

/** Answers about the calendars that the next ticket will have. */
@Stateless
@Requires(Role.ADMIN)
public class CalendarQueries {

  @Inject private Revisions revisions;
  @Inject private FeedFetches fetches;
  @Inject private CalendarUsers users;
  @Inject private Clock clock;

  /** All of them, by name. */
  public List<CalendarRow> all() {
    var book = revisions.newestBook();
    var teams = users.teams();
    var failing = fetches.failing();
    return book.calendars().stream()
        .map(calendar -> row(book, calendar, teams, failing))
        .sorted((one, other) -> one.calendar().name().compareToIgnoreCase(other.calendar().name()))
        .toList();
  }

  /**
   * @throws DomainException {@code sla.calendar.unknown}
   */
  public CalendarDetails details(long id) {
    var book = revisions.newestBook();
    var calendar = book.calendar(id);
    return new CalendarDetails(
        calendar,
        book.standardCalendar() == id,
        policiesWith(book, id),
        users.teams().getOrDefault(id, List.of()),
        users.countPeople(id),
        fetches.of(id));
  }

  private CalendarRow row(
      SlaBook book,
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
        book.standardCalendar() == calendar.id(),
        policiesWith(book, calendar.id()),
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

  private static List<String> policiesWith(SlaBook book, long calendar) {
    return book.policiesWith(calendar).stream().map(PolicyDefinition::name).toList();
  }

  private static List<String> stillThere(List<String> failing, Set<String> feeds) {
    return failing.stream().filter(feeds::contains).sorted().toList();
  }
}
