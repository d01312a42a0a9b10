package org.handrail.forecast.history;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.calendar.BusinessCalendar;
import org.handrail.forecast.model.Blend;
import org.handrail.forecast.model.Held;
import org.handrail.forecast.model.Measured;
import org.handrail.forecast.model.Observation;
import org.handrail.forecast.model.Pace;
import org.handrail.forecast.model.Work;

/**
 * What a team was measured to do.
 *
 * @param calendar when it is at work: in this time all is measured
 * @param atOnce how many tickets each agent has in hand with his hands full
 * @param measured how often somebody was seen to be done with a ticket, in any team
 * @param regulars how many agents had a ticket of the team in hand within the last week
 */
public record Experience(
    BusinessCalendar calendar, Pace pace, double atOnce, int measured, int regulars) {

  private static final Duration LATELY = Duration.ofDays(7);

  /** From less nothing is forecast: a new helpdesk would be alarmed of everything. */
  private static final int ENOUGH = 20;

  /**
   * @param opening the team's hours, as they are promised
   * @param stories of all teams' tickets, known at the instant
   */
  public static Experience of(
      long team, BusinessCalendar opening, Instant now, Collection<TicketStory> stories) {
    var calendar = SeenAtWork.of(opening, repliesOf(team, stories));
    var stays = stories.stream().flatMap(story -> story.stays().stream()).toList();
    var own = stays.stream().filter(stay -> Objects.equals(stay.team(), team)).toList();
    var hands = own.stream().flatMap(stay -> stay.hands(now)).toList();
    var everybodys = inHand(stays, calendar, now);
    return new Experience(
        calendar,
        new Pace(
            Measured.of(byWork(own, calendar, now), everybodys),
            Measured.of(waitsByWork(own, calendar, now), waits(stays, calendar, now)),
            replies(team, stories, story -> Replies.first(story, calendar, now)),
            replies(team, stories, story -> Replies.next(story, calendar, now)),
            Blend.of(pauses(own, calendar, now), pauses(stays, calendar, now))),
        Held.mostAtOnce(hands),
        (int) everybodys.stream().filter(Observation::ended).count(),
        regulars(hands, now));
  }

  /** Whether anything can be forecast from it. */
  public boolean isEnough() {
    return measured >= ENOUGH;
  }

  private static Map<Work, List<Observation>> byWork(
      List<TeamPeriod> stays, BusinessCalendar calendar, Instant now) {
    return stays.stream()
        .filter(stay -> stay.observed(calendar, now).isPresent())
        .collect(
            groupingBy(
                TeamPeriod::work,
                mapping(stay -> stay.observed(calendar, now).orElseThrow(), toList())));
  }

  private static Map<Work, List<Observation>> waitsByWork(
      List<TeamPeriod> stays, BusinessCalendar calendar, Instant now) {
    return stays.stream()
        .collect(
            groupingBy(TeamPeriod::work, mapping(stay -> stay.waited(calendar, now), toList())));
  }

  private static List<Observation> waits(
      List<TeamPeriod> stays, BusinessCalendar calendar, Instant now) {
    return stays.stream().map(stay -> stay.waited(calendar, now)).toList();
  }

  private static Stream<Instant> repliesOf(long team, Collection<TicketStory> stories) {
    return stories.stream()
        .filter(story -> Objects.equals(story.standing().team(), team))
        .flatMap(story -> story.replies().stream());
  }

  private static Measured replies(
      long team, Collection<TicketStory> stories, Function<TicketStory, Stream<Observation>> of) {
    var byWork =
        stories.stream()
            .filter(story -> Objects.equals(story.standing().team(), team))
            .collect(groupingBy(story -> story.standing().work(), flatMapping(of, toList())));
    return Measured.of(byWork, stories.stream().flatMap(of).toList());
  }

  private static List<Observation> inHand(
      List<TeamPeriod> stays, BusinessCalendar calendar, Instant now) {
    return stays.stream()
        .map(stay -> stay.observed(calendar, now))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Observation> pauses(
      List<TeamPeriod> stays, BusinessCalendar calendar, Instant now) {
    return stays.stream().flatMap(stay -> stay.pauses(calendar, now).stream()).toList();
  }

  private static int regulars(List<Held> hands, Instant now) {
    return (int)
        hands.stream()
            .filter(held -> held.until().isAfter(now.minus(LATELY)))
            .map(Held::agent)
            .distinct()
            .count();
  }
}
