package org.handrail.security;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Looks for doors whose SQL reads tickets, so that the visibility matrix forgets none. */
class TicketDoorsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern DOOR = Pattern.compile("(?m)^@Stateless$");
  private static final Pattern NO_DOOR = Pattern.compile("(?m)^@Internal");
  private static final Pattern READS_TICKETS = Pattern.compile("(from|join) ticket\\b|ticket t\\b");

  private static final Map<String, String> ARGUED =
      Map.ofEntries(
          entry("Authorisation", "is the rule itself"),
          entry("PolicyTester", "reads the one ticket that TicketQueries let the caller see"),
          entry("AssignmentQueries", "tells how many tickets an agent works on, and of none which"),
          entry("LedgerQueries", "is for administrators, who see all tickets"),
          entry("OutboxQueries", "is for administrators; a column of its own"),
          entry("ReviewQueries", "is for administrators, who see all tickets"),
          entry(
              "SimulationQueries",
              "joins the caller's rule; LeadIT tries whose simulations a lead sees"),
          entry("SlaCheckQueries", "is for administrators, who see all tickets"),
          entry("HelpdeskHours", "tells when a team is back, and of the ticket only whose it is"),
          entry(
              "ClockBoard", "counts what the caller's rule lets through; ClockQueriesIT tries it"),
          entry("ForecastQueries", "lists for leads and above what their rule lets through"));

  @Test
  void everyDoorThatReadsTicketsIsInTheVisibilityMatrixOrArgued() throws IOException {
    var known = VisibilityMatrixIT.DOORS.stream().map(Class::getSimpleName).toList();

    assertThat(doorsThatReadTickets()).contains("TicketQueries", "OutboxQueries");
    assertThat(doorsThatReadTickets())
        .allMatch(door -> known.contains(door) || ARGUED.containsKey(door));
  }

  private static List<String> doorsThatReadTickets() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(TicketDoorsTest::isDoorThatReadsTickets)
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .toList();
    }
  }

  private static boolean isDoorThatReadsTickets(Path file) {
    try {
      var source = Files.readString(file);
      return DOOR.matcher(source).find()
          && !NO_DOOR.matcher(source).find()
          && READS_TICKETS.matcher(source).find();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
