package org.handrail.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.security.Callers;
import org.handrail.ticket.catalog.CategoryQueries;
import org.handrail.ticket.catalog.CategoryTile;
import org.handrail.ticket.query.QueueFilter;
import org.handrail.ticket.query.QueueQueries;
import org.handrail.ticket.query.QueueRow;
import org.handrail.ticket.query.QueueSort;

/** The portal's first page: search, ways to ask, what is under way. */
@Named("portalHome")
@RequestScoped
public class HomeView {

  private static final int UNDER_WAY = 5;

  @Inject private QueueQueries queues;
  @Inject private CategoryQueries categories;
  @Inject private Callers callers;

  private List<QueueRow> underWay;

  /** The caller's open tickets: first those that wait for the caller, then what changed last. */
  public List<QueueRow> getUnderWay() {
    if (underWay == null) {
      var first = new ArrayList<>(newest(OwnTickets.waitingForTheirRequester(), UNDER_WAY));
      if (first.size() < UNDER_WAY) {
        first.addAll(newest(OwnTickets.withTheHelpdesk(), UNDER_WAY - first.size()));
      }
      underWay = first;
    }
    return underWay;
  }

  private List<QueueRow> newest(QueueFilter filter, int most) {
    return queues.page(filter, QueueSort.NEWEST_CHANGE, Optional.empty(), most).rows();
  }

  public List<CategoryTile> getCategories() {
    return categories.onPortal(callers.current().language());
  }
}
