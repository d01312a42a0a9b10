package org.handrail.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The cases of a file, by default of the data folder: {@code add} and {@code between} in minutes
 * over several calendars. Another file of the same form is named by {@code
 * -Dhandrail.calendar.cases=FILE}, from the folder of the project.
 */
class BusinessCalendarCasesTest {

  private static final Path OF_THE_DATA =
      Path.of(
          System.getProperty("handrail.data", "absent"),
          "calendar",
          "business-calendar-cases.json");

  @Test
  void everyCaseOfTheFileHolds() throws IOException {
    var file = file();
    var json = read(file);
    var calendars = calendars(json.getJsonObject("calendars"));
    var cases = json.getJsonArray("cases").getValuesAs(JsonObject.class);

    var failures = new ArrayList<String>();
    for (var one : cases) {
      var actual = actual(calendars, one);
      if (!actual.equals(expected(one))) {
        failures.add(one + " but is " + actual);
      }
    }

    System.out.println(cases.size() - failures.size() + " passed, " + failures.size() + " failed");
    assertThat(cases).isNotEmpty();
    assertThat(failures).isEmpty();
  }

  private static Path file() {
    var named = System.getProperty("handrail.calendar.cases");
    if (named != null) {
      return Path.of(System.getProperty("handrail.root", "")).resolve(named);
    }
    assumeTrue(
        Files.isRegularFile(OF_THE_DATA),
        () -> "no cases in " + OF_THE_DATA.toAbsolutePath() + "; they are not tried");
    return OF_THE_DATA;
  }

  private static JsonObject read(Path file) throws IOException {
    try (var in = Files.newInputStream(file);
        var reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  /** An answer, or why there is none: a case that cannot be computed has failed, not the file. */
  private static Object actual(Map<String, BusinessCalendar> calendars, JsonObject one) {
    try {
      var calendar = calendars.get(one.getString("calendar"));
      var start = instant(one.getString("start"));
      return one.getString("op").equals("add")
          ? calendar.plus(start, Duration.ofMinutes(one.getInt("minutes")))
          : calendar.between(start, instant(one.getString("end")));
    } catch (RuntimeException uncomputable) {
      return uncomputable.toString();
    }
  }

  private static Object expected(JsonObject one) {
    return one.getString("op").equals("add")
        ? instant(one.getString("expect"))
        : Duration.ofMinutes(one.getInt("expect"));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static Map<String, BusinessCalendar> calendars(JsonObject json) {
    return json.keySet().stream()
        .collect(Collectors.toMap(name -> name, name -> calendar(json.getJsonObject(name))));
  }

  private static BusinessCalendar calendar(JsonObject json) {
    var week = new HashMap<DayOfWeek, WorkingHours>();
    json.getJsonObject("week")
        .forEach((day, hours) -> week.put(DayOfWeek.valueOf(day), hours(hours.asJsonArray())));
    var exceptions = new HashMap<LocalDate, WorkingHours>();
    json.getOrDefault("exceptions", JsonValue.EMPTY_JSON_OBJECT)
        .asJsonObject()
        .forEach(
            (date, hours) -> exceptions.put(LocalDate.parse(date), hours(hours.asJsonArray())));
    return new BusinessCalendar(ZoneId.of(json.getString("zone")), week, exceptions);
  }

  private static WorkingHours hours(JsonArray periods) {
    return new WorkingHours(
        periods.getValuesAs(JsonArray.class).stream()
            .map(period -> period.getValuesAs(JsonString::getString))
            .map(BusinessCalendarCasesTest::period)
            .toList());
  }

  private static WorkingPeriod period(List<String> ends) {
    return WorkingPeriod.of(ends.get(0), ends.get(1));
  }
}
