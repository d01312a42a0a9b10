package org.handrail.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.batch.job.JobRun;
import org.handrail.batch.job.JobState;
import org.handrail.calendar.WorkingHours;
import org.handrail.calendar.definition.CalendarDefinition;
import org.handrail.calendar.definition.CalendarFeed;
import org.handrail.calendar.definition.Closure;
import org.handrail.calendar.definition.ExceptionalDay;
import org.handrail.calendar.definition.HolidayRegion;
import org.handrail.settings.Setting;
import org.handrail.sla.definition.DefinitionVersions;
import org.handrail.sla.definition.Drafts;
import org.handrail.sla.definition.Scope;
import org.handrail.sla.definition.SlaDefinitionService;
import org.handrail.sla.query.CalendarQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Public holidays and feeds inside the server, fetched from a neighbour that the test plays. */
class RefreshCalendarsIT extends JobContainerTest {

  private static final String JOB = "refresh-calendars";
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

  @Inject private SlaDefinitionService definitions;
  @Inject private Drafts drafts;
  @Inject private DefinitionVersions versions;
  @Inject private CalendarQueries calendars;
  @Inject private Clock clock;

  private final AtomicReference<String> file = new AtomicReference<>();

  private HttpServer neighbour;

  @BeforeEach
  void playTheNeighbour() throws IOException {
    System.setProperty(Setting.CALENDAR_HOSTS.key(), "localhost");
    neighbour = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    neighbour.createContext(
        "/fairs.ics",
        exchange -> {
          var bytes = file.get().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          try (var body = exchange.getResponseBody()) {
            body.write(bytes);
          }
        });
    neighbour.start();
  }

  @AfterEach
  void stopPlaying() {
    neighbour.stop(0);
    System.clearProperty(Setting.CALENDAR_HOSTS.key());
  }

  @Test
  void changedDaysBecomeOneVersionForNewTicketsAndWhatIsDecidedByHandStays() throws Exception {
    var fair = today().plusDays(10);
    var inspection = today().plusDays(20);
    long calendar =
        published(
            calendar("Fairs")
                .withFeed(feed("/fairs.ics", false))
                .withOverride(inspection, ExceptionalDay.asTheWeekSays("We are there")));
    file.set(closed(fair, inspection));

    assertThat(run().state()).isEqualTo(JobState.COMPLETED);
    var version = versions.newest();
    run();

    var refreshed = versions.newestDefinition().calendar(calendar);
    assertThat(refreshed.feeds().get(0).days())
        .containsOnly(
            Map.entry(fair, Closure.wholeDay("Fair")),
            Map.entry(inspection, Closure.wholeDay("Fair")));
    assertThat(refreshed.dayOn(fair).hours()).isEqualTo(WorkingHours.CLOSED);
    assertThat(refreshed.dayOn(inspection).hours().areClosed()).isFalse();
    assertThat(version.appliedAt()).isNull();
    assertThat(versions.newest()).as("run twice").isEqualTo(version);
  }

  @Test
  void aFeedForOpenTicketsIsForOpenTickets() throws Exception {
    published(calendar("Strikes").withFeed(feed("/fairs.ics", true)));
    file.set(closed(today().plusDays(3)));

    run();

    assertThat(versions.newest().appliedAt()).isNotNull();
  }

  @Test
  void aFeedThatFailsKeepsItsDaysSaysWhyAndDoesNotKeepTheOthers() throws Exception {
    var known = Map.of(today().plusDays(5), Closure.wholeDay("Stocktaking"));
    long calendar =
        published(
            calendar("Half")
                .withFeed(feed("/gone.ics", false).withDays(known))
                .withFeed(new CalendarFeed("Fairs", url("/fairs.ics"), false, Map.of())));
    file.set(closed(today().plusDays(6)));

    assertThat(run().state()).isEqualTo(JobState.COMPLETED);

    var refreshed = versions.newestDefinition().calendar(calendar);
    assertThat(refreshed.feeds().get(0).days()).isEqualTo(known);
    assertThat(refreshed.feeds().get(1).days()).containsKey(today().plusDays(6));
    var states = as(() -> calendars.details(calendar)).feeds();
    assertThat(states.get("Feed").failure().code()).isEqualTo("calendar.feed.refused");
    assertThat(states.get("Feed").failure().details()).containsEntry("status", "404");
    assertThat(states.get("Fairs").failure()).isNull();
    assertThat(states.get("Fairs").fetchedAt()).isNotNull();
  }

  @Test
  void publicHolidaysRollOnToTheHorizon() throws Exception {
    var newYear = LocalDate.of(today().getYear() + 10, 1, 1);
    long calendar =
        published(calendar("Berlin").withRegion(new HolidayRegion("DE", "be"), Map.of()));

    run();

    assertThat(versions.newestDefinition().calendar(calendar).holidays())
        .containsEntry(newYear, ExceptionalDay.closed("New Year's Day"));
  }

  private long published(CalendarDefinition calendar) throws Exception {
    return as(
        () -> {
          long draft = definitions.draft(calendar);
          definitions.publish(draft, Scope.NEW_TICKETS);
          return drafts.definition(draft).calendars().stream()
              .filter(each -> each.name().equals(calendar.name()))
              .findFirst()
              .orElseThrow()
              .id();
        });
  }

  private static CalendarDefinition calendar(String name) {
    var week = new EnumMap<DayOfWeek, WorkingHours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, WorkingHours.of("09:00-18:00"));
    }
    return CalendarDefinition.of(0, name, KYIV, week);
  }

  private CalendarFeed feed(String path, boolean forOpenTickets) {
    return new CalendarFeed("Feed", url(path), forOpenTickets, Map.of());
  }

  private String url(String path) {
    return "http://localhost:" + neighbour.getAddress().getPort() + path;
  }

  private static String closed(LocalDate... days) {
    var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for (var day : days) {
      text.append("BEGIN:VEVENT\r\nSUMMARY:Fair\r\nDTSTART;VALUE=DATE:")
          .append(DateTimeFormatter.BASIC_ISO_DATE.format(day))
          .append("\r\nEND:VEVENT\r\n");
    }
    return text.append("END:VCALENDAR\r\n").toString();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(KYIV));
  }

  private JobRun run() throws Exception {
    return finished(start(JOB, Map.of()));
  }
}
