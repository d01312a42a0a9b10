package org.handrail.web.outlook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.handrail.sla.outlook.ClockOutlookRow;

/**
 * A ticket once, whatever number of its clocks is open.
 *
 * @param likeliest the clock that most likely will be breached
 * @param clocks all of them, the likeliest first
 */
public record TicketOutlook(ClockOutlookRow likeliest, List<ClockOutlookRow> clocks) {

  /**
   * @param which of the likeliest clock
   */
  static List<TicketOutlook> of(List<ClockOutlookRow> clocks, Predicate<ClockOutlookRow> which) {
    return clocks.stream()
        .sorted(Comparator.comparingDouble(ClockOutlookRow::probability).reversed())
        .collect(groupingBy(ClockOutlookRow::number, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(ofTicket -> new TicketOutlook(ofTicket.get(0), ofTicket))
        .filter(ticket -> which.test(ticket.likeliest()))
        .toList();
  }
}
