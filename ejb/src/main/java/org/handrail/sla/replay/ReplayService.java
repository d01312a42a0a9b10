package org.handrail.sla.replay;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.handrail.kernel.DomainException;
import org.handrail.security.Callers;
import org.handrail.security.Requires;
import org.handrail.security.Role;
import org.handrail.sla.book.Drafts;
import org.handrail.sla.book.Revisions;
import org.handrail.sla.book.SlaBook;
import org.handrail.sla.history.TicketPasts;
import org.handrail.team.TeamQueries;
import org.handrail.team.TeamRow;

/**
 * Replays the past under another book, some hundreds of tickets at a time: what the job {@code
 * replay-sla-history} calls.
 */
@Stateless
@Requires(Role.ADMIN)
public class ReplayService {

  @Inject private Drafts drafts;
  @Inject private Revisions revisions;
  @Inject private TicketPasts pasts;
  @Inject private Replays replays;
  @Inject private TeamQueries teams;
  @Inject private Callers callers;

  /**
   * Writes down what is to be replayed; the job does it. An administrator replays the tickets of
   * all teams, a lead those of the teams they lead.
   *
   * @param from tickets opened from then on
   * @param until and before then
   * @return the replay
   * @throws DomainException {@code sla.replay.empty-period}, {@code sla.draft.unknown}, {@code
   *     sla.revision.unknown}, {@code sla.replay.no-team} for a lead of none
   */
  @Requires({Role.ADMIN, Role.LEAD})
  public long plan(OtherBook book, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      throw new DomainException(ReplayError.EMPTY_PERIOD);
    }
    read(book);
    return replays.add(book, from, until, teams());
  }

  private List<Long> teams() {
    if (callers.current().is(Role.ADMIN)) {
      return List.of();
    }
    var led = teams.led().stream().map(TeamRow::id).toList();
    if (led.isEmpty()) {
      throw new DomainException(ReplayError.NO_TEAM);
    }
    return led;
  }

  /**
   * Where to go on.
   *
   * @throws DomainException {@code sla.replay.unknown}
   */
  public OpenedTicket position(long replayId) {
    return replays.position(replays.get(replayId).id());
  }

  /** How many tickets of the period are left behind this one. */
  public long countBehind(long replayId, OpenedTicket last) {
    return replays.countBehind(replays.get(replayId), last);
  }

  /** The next tickets of the period behind this one, in the order in which they were opened. */
  public List<OpenedTicket> tickets(long replayId, OpenedTicket after, int limit) {
    return replays.tickets(replays.get(replayId), after, limit);
  }

  /**
   * Replays these tickets; does nothing if they have been.
   *
   * @param tickets in the order in which they were opened
   */
  public void replay(long replayId, List<OpenedTicket> tickets) {
    var replayed = replayed(replays.get(replayId), tickets);
    var differing = replayed.stream().filter(ReplayedTicket::differs).toList();
    long before = replays.advance(replayId, tickets, differing.size());
    if (before >= 0) {
      replays.count(replayId, Rates.of(replayed));
      replays.keep(replayId, differing.stream().limit(Math.max(0, Replays.KEPT - before)).toList());
    }
  }

  private List<ReplayedTicket> replayed(Replay replay, List<OpenedTicket> tickets) {
    var promises = revisions.promises();
    var policies = read(replay.book()).compiled();
    return pasts.of(tickets.stream().map(OpenedTicket::id).toList()).stream()
        .map(past -> ReplayedTicket.of(past, promises, policies, replay.madeAt()))
        .sorted(
            Comparator.comparing(ReplayedTicket::openedAt).thenComparing(ReplayedTicket::ticketId))
        .toList();
  }

  private SlaBook read(OtherBook book) {
    return book.draftId() == null ? revisions.book(book.revisionId()) : drafts.book(book.draftId());
  }
}
