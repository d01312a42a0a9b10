package org.handrail.launch.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.launch.demo.Cast.Helper;
import org.handrail.launch.demo.Cast.Requester;
import org.handrail.launch.demo.Cast.Topic;
import org.handrail.launch.demo.GeneratedTicket.Done;
import org.handrail.launch.demo.GeneratedTicket.Said;
import org.junit.jupiter.api.Test;

class TicketHistoryTest {

  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T10:00:00Z");
  private static final Map<String, Long> STATUSES =
      Map.of("NEW", 1L, "OPEN", 2L, "PENDING", 3L, "ON_HOLD", 4L, "RESOLVED", 5L, "CLOSED", 6L);

  private final List<GeneratedTicket> tickets = generated();

  @Test
  void theSameSeedAndEndTellTheSameStories() {
    assertThat(generated()).isEqualTo(tickets);
  }

  @Test
  void nothingHappensAfterTheEndOrBeforeTheTicket() {
    assertThat(tickets)
        .allSatisfy(
            ticket ->
                assertThat(ticket.done())
                    .extracting(Done::at)
                    .isSorted()
                    .allMatch(at -> !at.isBefore(ticket.createdAt()))
                    .allMatch(at -> !at.isAfter(TUESDAY_NOON)));
  }

  @Test
  void oldTicketsAreClosedAndEveryStateOccurs() {
    assertThat(tickets.subList(0, 100)).allMatch(ticket -> ticket.status().equals("CLOSED"));
    assertThat(tickets)
        .extracting(GeneratedTicket::status)
        .contains("NEW", "OPEN", "PENDING", "RESOLVED", "CLOSED");
  }

  @Test
  void theStatusIsTheOneThatTheHistoryEndsWith() {
    assertThat(tickets)
        .allSatisfy(
            ticket ->
                assertThat(STATUSES.get(ticket.status()).toString())
                    .isEqualTo(
                        ticket.done().stream()
                            .filter(done -> done.kind().equals("status"))
                            .reduce((earlier, later) -> later)
                            .map(Done::newValue)
                            .orElse("1")));
  }

  @Test
  void timesFitTheState() {
    assertThat(tickets)
        .allSatisfy(
            ticket -> {
              boolean over = ticket.status().equals("RESOLVED") || ticket.status().equals("CLOSED");
              assertThat(ticket.resolvedAt() != null).isEqualTo(over);
              assertThat(ticket.closedAt() != null).isEqualTo(ticket.status().equals("CLOSED"));
              assertThat(ticket.autoCloseAt() != null)
                  .isEqualTo(ticket.status().equals("RESOLVED"));
            });
  }

  @Test
  void everyRowOfTheHistoryThatNamesAMessageNamesOneOfThisTicket() {
    assertThat(tickets)
        .allSatisfy(
            ticket ->
                assertThat(ticket.done())
                    .allMatch(done -> done.message() < ticket.said().size())
                    .filteredOn(done -> done.message() >= 0)
                    .hasSameSizeAs(ticket.said()));
  }

  @Test
  void onlyPeopleOfTheTeamAndTheRequesterSpeak() {
    assertThat(tickets)
        .allSatisfy(
            ticket ->
                assertThat(ticket.said())
                    .extracting(Said::authorId)
                    .allMatch(
                        author ->
                            author == ticket.requester().personId()
                                || ticket.topic().team().stream()
                                    .anyMatch(helper -> helper.personId() == author)));
  }

  @Test
  void noPlaceIsLeftEmpty() {
    assertThat(tickets)
        .allSatisfy(
            ticket -> {
              assertThat(ticket.subject()).doesNotContain("{", "}");
              assertThat(ticket.said()).noneMatch(said -> said.text().matches("(?s).*[{}].*"));
            });
  }

  private static List<GeneratedTicket> generated() {
    return new TicketHistory(cast(), KYIV, 42)
        .tickets(600, Duration.ofDays(42), TUESDAY_NOON)
        .toList();
  }

  private static Cast cast() {
    var names = Names.first(40);
    var requesters =
        IntStream.range(0, 40).mapToObj(i -> new Requester(1000 + i, names.get(i))).toList();
    return new Cast(requesters, new TreeMap<>(topics()), STATUSES);
  }

  private static Map<String, Topic> topics() {
    return Arrays.stream(Subject.values())
        .collect(Collectors.toMap(Subject::key, TicketHistoryTest::topic));
  }

  private static Topic topic(Subject subject) {
    long id = 10 + subject.ordinal();
    var team =
        List.of(new Helper(id, id * 10, "first"), new Helper(id + 50, id * 10 + 1, "second"));
    return new Topic(id, "INCIDENT", 1, team);
  }
}
