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
import org.handrail.kernel.Sql;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.book.PolicyDefinition;
import org.handrail.sla.book.Revisions;
import org.handrail.sla.book.SlaBook;

/** Answers about the calendars that the next ticket will have. */
@Stateless
@Requires(Role.ADMIN)
public class CalendarQueries {

  @Inject private Revisions revisions;
  @Inject private FeedFetches fetches;
  @Inject private Sql sql;
  @Inject private Clock clock;

  /** All of them, by name. */
  public List<CalendarRow> all() {
    var book = revisions.newestBook();
    var teams = teams();
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
    boolean standard = book.standardCalendar() == id;
    return new CalendarDetails(
        calendar,
        standard,
        !standard && book.policiesWith(id).isEmpty() && !teams().containsKey(id),
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
        book.policiesWith(calendar.id()).stream().map(PolicyDefinition::name).toList(),
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

  private Map<Long, List<String>> teams() {
    return sql.query(
        handle ->
            handle
                .createQuery(
                    """
                    select calendar_id, name from team
                    where calendar_id is not null and active order by name
                    """)
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private static List<String> stillThere(List<String> failing, Set<String> feeds) {
    return failing.stream().filter(feeds::contains).sorted().toList();
  }
}
