package org.handrail.web.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.handrail.security.Callers;
import org.handrail.security.Role;
import org.handrail.ticket.draft.DraftQueries;
import org.handrail.ticket.draft.RefusedDraft;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueView;
import org.handrail.ticket.query.ViewCounts;

/** The views with their counts, left of every page of the workspace. */
@Named
@RequestScoped
public class AgentNavigation {

  private static final Set<QueueView> OWN = EnumSet.of(QueueView.MINE, QueueView.MY_TEAMS);

  private static final List<Item> ITEMS =
      List.of(
          new Item(QueueView.MINE, "pi-user"),
          new Item(QueueView.UNASSIGNED, "pi-inbox"),
          new Item(QueueView.MY_TEAMS, "pi-users"),
          new Item(QueueView.BREACHING_SOON, "pi-stopwatch"),
          new Item(QueueView.WAITING_FOR_REQUESTER, "pi-hourglass"),
          new Item(QueueView.ALL_OPEN, "pi-list"),
          new Item(QueueView.RECENTLY_RESOLVED, "pi-check-circle"));

  @Inject private QueueQueries queues;
  @Inject private DraftQueries drafts;
  @Inject private Callers callers;

  private ViewCounts counts;
  private List<RefusedDraft> refused;

  /** One view in the navigation. */
  public record Item(QueueView view, String icon) {

    /** The word for it in addresses and texts. */
    public String word() {
      return TicketQueueView.word(view);
    }
  }

  /** A manager owns no tickets and belongs to no team. */
  public List<Item> getItems() {
    return ITEMS.stream()
        .filter(item -> callers.current().is(Role.AGENT) || !OWN.contains(item.view()))
        .toList();
  }

  public ViewCounts getCounts() {
    if (counts == null) {
      counts = queues.viewCounts();
    }
    return counts;
  }

  /** What the reader sent and what could not be said. */
  public List<RefusedDraft> getRefused() {
    if (refused == null) {
      refused = callers.current().is(Role.AGENT) ? drafts.refused() : List.of();
    }
    return refused;
  }
}
