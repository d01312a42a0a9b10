package org.handrail.forecast.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handrail.forecast.backtest.Incident.Change;
import org.handrail.ticket.model.Priority;

/** The event log of a help desk: a line for each change of an incident, without quoted commas. */
record IncidentLog(List<Incident> incidents) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm");
  private static final String NOT_KNOWN = "?";

  private static final Map<Character, Priority> PRIORITIES =
      Map.of('1', Priority.URGENT, '2', Priority.HIGH, '3', Priority.NORMAL, '4', Priority.LOW);

  static IncidentLog read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var header = Arrays.asList(lines.get(0).split(","));
    var rows = lines.stream().skip(1).map(line -> new Row(header, line.split(","))).toList();
    return new IncidentLog(
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("number"), LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(IncidentLog::incident)
            .toList());
  }

  /** All that was known at an instant. */
  IncidentLog knownAt(Instant instant) {
    return new IncidentLog(
        incidents.stream()
            .map(incident -> incident.knownAt(instant))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Incident incident(List<Row> rows) {
    var first = rows.get(0);
    return new Incident(
        first.text("number"),
        first.time("opened_at"),
        rows.stream().map(Row::change).sorted(Comparator.comparing(Change::at)).toList());
  }

  private record Row(List<String> header, String[] cells) {

    Change change() {
      return new Change(
          time("sys_updated_at"),
          text("incident_state"),
          PRIORITIES.get(text("priority").charAt(0)),
          text("category"),
          text("assignment_group"),
          Optional.of(text("assigned_to")).filter(agent -> !agent.equals(NOT_KNOWN)),
          text("made_sla").equals("FALSE"));
    }

    Instant time(String column) {
      return LocalDateTime.parse(text(column), TIME).toInstant(ZoneOffset.UTC);
    }

    String text(String column) {
      return cells[header.indexOf(column)];
    }
  }
}
