package org.handrail.forecast.history;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.handrail.forecast.model.Crew;
import org.handrail.forecast.model.Deadline.Due;
import org.handrail.forecast.model.OpenClock;
import org.handrail.forecast.model.QueuedTicket;
import org.handrail.forecast.model.TeamQueue;

/**
 * A team's queue at an instant, from the stories of its tickets.
 *
 * @param agents how many are at work
 */
public record QueueNow(long team, Instant now, int agents, Experience experience) {

  /**
   * @param open the team's open tickets, known at the instant
   * @param clocks of these tickets, others are left out
   */
  public TeamQueue of(Collection<TicketStory> open, Collection<PendingClock> clocks) {
    var ofTicket = clocks.stream().collect(groupingBy(PendingClock::ticketId));
    return new TeamQueue(
        team,
        now,
        experience.calendar(),
        new Crew(agents, experience.atOnce()),
        experience.pace(),
        open.stream()
            .map(story -> ticket(story, ofTicket.getOrDefault(story.ticketId(), List.of())))
            .toList());
  }

  private QueuedTicket ticket(TicketStory story, List<PendingClock> clocks) {
    return new QueuedTicket(
        story.ticketId(),
        story.standing().work(),
        clocks.stream().map(QueueNow::due).min(Instant::compareTo).orElse(Instant.MAX),
        story.stay().progress(experience.calendar(), now),
        clocks.stream().map(clock -> open(story, clock)).toList());
  }

  private OpenClock open(TicketStory story, PendingClock clock) {
    return new OpenClock(clock.kind(), clock.cycle(), clock.deadline(), awaited(story, clock));
  }

  private Duration awaited(TicketStory story, PendingClock clock) {
    return story.standing().agent() == null
        ? Duration.ZERO
        : Replies.awaited(story, clock.startedAt(), experience.calendar(), now);
  }

  private static Instant due(PendingClock clock) {
    return clock.deadline() instanceof Due due ? due.at() : Instant.MAX;
  }
}
