package org.handrail.web.forecast;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.handrail.forecast.ClockForecastRow;

/**
 * A ticket once, whatever number of its clocks is open.
 *
 * @param likeliest the clock that most likely will be breached
 * @param clocks all of them, the likeliest first
 */
public record TicketForecast(ClockForecastRow likeliest, List<ClockForecastRow> clocks) {

  /**
   * @param which of the likeliest clock
   */
  static List<TicketForecast> of(List<ClockForecastRow> clocks, Predicate<ClockForecastRow> which) {
    return clocks.stream()
        .sorted(Comparator.comparingDouble(ClockForecastRow::probability).reversed())
        .collect(groupingBy(ClockForecastRow::number, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(ofTicket -> new TicketForecast(ofTicket.get(0), ofTicket))
        .filter(ticket -> which.test(ticket.likeliest()))
        .toList();
  }
}
