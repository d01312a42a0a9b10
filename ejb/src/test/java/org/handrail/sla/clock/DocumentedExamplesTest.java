package org.handrail.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.calendar.WorkingHours;
import org.handrail.sla.clock.ClockEvent.AgentReplied;
import org.handrail.sla.clock.ClockEvent.FactsChanged;
import org.handrail.sla.clock.ClockEvent.RequesterWrote;
import org.handrail.sla.clock.ClockEvent.StatusEntered;
import org.handrail.sla.policy.ClockKind;
import org.handrail.sla.policy.SlaPolicies;
import org.handrail.sla.policy.SlaPolicy;
import org.handrail.sla.policy.Status;
import org.handrail.sla.policy.Target;
import org.handrail.sla.policy.TicketFacts;
import org.handrail.ticket.model.Priority;
import org.handrail.ticket.model.StatusCategory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever docs/sla.md tells administrators in its tables happens so. */
class DocumentedExamplesTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "sla.md");
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
  private static final Pattern HAPPENING = Pattern.compile("(\\w{3} \\S+ \\d\\d:\\d\\d) (.+)");
  private static final Pattern AMOUNT = Pattern.compile("(?:(\\d+) h)? ?(?:(\\d+) min)?");

  private static final BusinessCalendar OFFICE = office();

  @TestFactory
  Stream<DynamicTest> sumsOfWorkingTime() throws IOException {
    return rows("start", 6)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join(" + ", row),
                    () ->
                        assertThat(text(OFFICE.plus(instant(row.get(0)), amount(row.get(1)))))
                            .isEqualTo(row.get(2))));
  }

  @TestFactory
  Stream<DynamicTest> clocksOfTickets() throws IOException {
    return rows("opened", 13)
        .map(
            row ->
                DynamicTest.dynamicTest(
                    String.join(" | ", row), () -> assertThat(state(row)).isEqualTo(row.get(3))));
  }

  private static String state(List<String> row) {
    var opened = instant(row.get(0));
    var clocks =
        Clocks.opened(
            opened, policies(), facts(Priority.NORMAL), new Status(1, StatusCategory.NEW));
    var now = opened;
    for (var happening : row.get(1).split("; ")) {
      var parts = HAPPENING.matcher(happening);
      if (parts.matches()) {
        now = instant(parts.group(1));
        clocks = clocks.after(event(now, parts.group(2)));
      }
    }
    var kind = ClockKind.valueOf(row.get(2).toUpperCase(Locale.ROOT).replace(' ', '_'));
    return state(clocks.latest(kind).orElseThrow(), now);
  }

  private static String state(Clock clock, Instant now) {
    var left = clock.left(now).orElseThrow();
    if (clock.isMet()) {
      return "met, " + (left.isNegative() ? text(left.negated()) + " late" : text(left) + " left");
    }
    if (clock.isBreached()) {
      return "breached " + text(clock.breach().at());
    }
    return clock.due().map(due -> "due " + text(due)).orElse("paused, " + text(left) + " left");
  }

  private static ClockEvent event(Instant at, String what) {
    return switch (what) {
      case "agent replies" -> new AgentReplied(at);
      case "requester writes" -> new RequesterWrote(at);
      case "waiting for requester" -> new StatusEntered(at, new Status(3, StatusCategory.PENDING));
      case "in work" -> new StatusEntered(at, new Status(2, StatusCategory.OPEN));
      case "resolved" -> new StatusEntered(at, new Status(5, StatusCategory.RESOLVED));
      case "priority high" -> new FactsChanged(at, facts(Priority.HIGH));
      case "priority normal" -> new FactsChanged(at, facts(Priority.NORMAL));
      default -> throw new AssertionError("nobody knows what this is: " + what);
    };
  }

  private static SlaPolicies policies() {
    return new SlaPolicies(
        List.of(
            new SlaPolicy(
                "Standard",
                List.of(),
                Map.of(),
                Map.of(Priority.NORMAL, targets(4, 4, 8), Priority.HIGH, targets(1, 2, 4)),
                Map.of())));
  }

  private static Map<ClockKind, Target> targets(int first, int next, int resolution) {
    return Map.of(
        ClockKind.FIRST_RESPONSE, target(first),
        ClockKind.NEXT_RESPONSE, target(next),
        ClockKind.RESOLUTION, target(resolution));
  }

  private static Target target(int hours) {
    return new Target(Duration.ofHours(hours), "Office", OFFICE, List.of());
  }

  private static TicketFacts facts(Priority priority) {
    return new TicketFacts(null, "INCIDENT", priority, null, null, false, "EMAIL", Set.of());
  }

  private static BusinessCalendar office() {
    var week = new EnumMap<DayOfWeek, WorkingHours>(DayOfWeek.class);
    for (int day = 1; day <= 5; day++) {
      week.put(DayOfWeek.of(day), WorkingHours.of("09:00-18:00"));
    }
    return new BusinessCalendar(
        KYIV, week, Map.of(LocalDate.of(2026, 12, 25), WorkingHours.CLOSED));
  }

  /** The rows of the table whose first column has that head; there must be so many of them. */
  private static Stream<List<String>> rows(String head, int count) throws IOException {
    var rows =
        Files.readAllLines(DOCUMENT).stream()
            .dropWhile(line -> !line.startsWith("| " + head + " |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> Arrays.asList(line.substring(2, line.length() - 2).split(" \\| ")))
            .toList();
    assertThat(rows).hasSize(count);
    return rows.stream();
  }

  private static Instant instant(String local) {
    return OFFICE.instantOf(LocalDateTime.parse(local, TIME));
  }

  private static String text(Instant instant) {
    return TIME.format(instant.atZone(KYIV));
  }

  private static Duration amount(String text) {
    var parts = AMOUNT.matcher(text);
    assertThat(parts.matches()).as(text).isTrue();
    return Duration.ofHours(number(parts.group(1))).plusMinutes(number(parts.group(2)));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static String text(Duration amount) {
    var minutes = amount.toMinutesPart();
    return amount.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
  }
}
